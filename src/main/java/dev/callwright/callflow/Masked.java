package dev.callwright.callflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Personal data, made fit for logs: enough to tell two calls apart, too little to ring anybody.
 *
 * @since 0.1.0
 */
public final class Masked {
    private static final int SHOWN = 2;

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-zA-Z])\\+?[0-9](?:,?[0-9]){4,}(?![0-9a-zA-Z])");

    private Masked() {}

    /** A text that may hold numbers anywhere, such as an exception's message. */
    public static String text(String text) {
        return NUMBER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(number(match.group())));
    }

    /** A number or SIP user by its last two characters: {@code +15551234567} becomes {@code …67}. */
    public static String number(String number) {
        return number.length() <= SHOWN ? "…" : "…" + number.substring(number.length() - SHOWN);
    }
}
