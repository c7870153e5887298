package dev.callwright.callflow;

import java.util.Locale;

/**
 * From least to greatest, both included.
 *
 * @param least {@link Long#MIN_VALUE} for none
 * @param greatest {@link Long#MAX_VALUE} for none
 */
public record Range(long least, long greatest) {
    /** No limits. */
    public static final Range ANY = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Reads {@code 1..1000}, {@code 1..}, {@code ..5000} or {@code 32}. */
    static Range parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            long exactly = Long.parseLong(text);
            return new Range(exactly, exactly);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        return new Range(
                from.isEmpty() ? Long.MIN_VALUE : Long.parseLong(from),
                to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to));
    }

    public boolean contains(long value) {
        return value >= least && value <= greatest;
    }

    public boolean hasLeast() {
        return least != Long.MIN_VALUE;
    }

    public boolean hasGreatest() {
        return greatest != Long.MAX_VALUE;
    }

    /** {@code 1 to 1,000}, {@code at least 1}, {@code at most 5,000}, {@code 32}, or nothing when there are no limits. */
    public String describe() {
        if (least == greatest) {
            return number(least);
        }
        if (hasLeast() && hasGreatest()) {
            return number(least) + " to " + number(greatest);
        }
        if (hasLeast()) {
            return "at least " + number(least);
        }
        return hasGreatest() ? "at most " + number(greatest) : "";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
