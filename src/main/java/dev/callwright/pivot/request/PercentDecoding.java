package dev.callwright.pivot.request;

import java.nio.charset.StandardCharsets;

/** Percent-decoding that never fails: a {@code %} without two hex digits stands for itself. */
public final class PercentDecoding {
    private PercentDecoding() {}

    /** Decoded as UTF-8, {@code +} left as it is; bytes that are not UTF-8 become the replacement character. */
    public static String decode(String text) {
        return decode(text, false);
    }

    static String decode(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0) {
            return plusIsSpace ? text.replace('+', ' ') : text;
        }
        // in place: what is decoded is never longer
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; length++) {
            int decoded = bytes[i] == '%' ? byteAt(bytes, i) : -1;
            if (decoded >= 0) {
                bytes[length] = (byte) decoded;
                i += 3;
            } else {
                bytes[length] = bytes[i] == '+' && plusIsSpace ? (byte) ' ' : bytes[i];
                i++;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static int byteAt(byte[] bytes, int percent) {
        if (percent + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[percent + 1], 16);
        int low = Character.digit(bytes[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
