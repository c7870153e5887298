package dev.callwright.flow;

import java.util.Locale;

/** Telephone numbers as far as two spellings of one can be told from two numbers. */
final class Numbers {
    private Numbers() {}

    /** Equal for {@code +353 86 123 4567} and {@code 00353-86-1234567}; SIP users without regard to case. */
    static String key(String number) {
        boolean dialled = number.chars().noneMatch(Character::isLetter);
        String plain = dialled ? number.replaceAll("[-\\s()./]", "") : number.toLowerCase(Locale.ROOT);
        return dialled && plain.startsWith("00") && plain.length() > 6 ? "+" + plain.substring(2) : plain;
    }
}
