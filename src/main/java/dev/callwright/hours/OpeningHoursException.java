package dev.callwright.hours;

import java.util.Optional;

/**
 * Opening hours, holidays or an override that cannot be used as written: malformed, impossible (a thirtieth of
 * February), or a part of the syntax that a telephone cannot be answered by. The message says what was found, where,
 * what is expected and, where that can be told, what to write instead.
 *
 * @since 0.1.0
 */
public final class OpeningHoursException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final int column;
    private final String found;
    private final String expected;
    private final String suggestion;

    OpeningHoursException(int column, String found, String expected, String suggestion) {
        super(message(column, shortened(found), expected, suggestion));
        this.column = column;
        this.found = shortened(found);
        this.expected = expected;
        this.suggestion = suggestion;
    }

    /** A mistake that is not at a place within a text, such as an unknown country. */
    public static OpeningHoursException of(String found, String expected, String suggestion) {
        return new OpeningHoursException(0, found, expected, suggestion);
    }

    /** Where in the text it starts, counted from 1; 0 if it is about the text as a whole. */
    public int column() {
        return column;
    }

    /** What was written there, at most 60 characters of it. */
    public String found() {
        return found;
    }

    /** Why that cannot work, and what can. */
    public String expected() {
        return expected;
    }

    /** What was probably meant, ready to be written instead of {@link #found()}. */
    public Optional<String> suggestion() {
        return suggestion.isEmpty() ? Optional.empty() : Optional.of(suggestion);
    }

    private static String message(int column, String found, String expected, String suggestion) {
        StringBuilder text = new StringBuilder(found.isEmpty() ? "nothing written" : quoted(found));
        if (column > 0) {
            text.append(" at column ").append(column);
        }
        text.append(": ").append(expected);
        if (!suggestion.isEmpty()) {
            text.append(". Write ").append(quoted(suggestion));
        }
        return text.toString();
    }

    /** In double quotes, or in single ones around a text that has double quotes of its own. */
    private static String quoted(String text) {
        char quote = text.indexOf('"') >= 0 ? '\'' : '"';
        return quote + text + quote;
    }

    private static String shortened(String found) {
        StringBuilder printable = new StringBuilder();
        found.strip()
                .codePoints()
                .limit(SHOWN + 1L)
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .forEach(printable::appendCodePoint);
        return printable.length() > SHOWN ? printable.substring(0, SHOWN - 1) + "…" : printable.toString();
    }
}
