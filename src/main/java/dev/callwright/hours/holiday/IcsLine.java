package dev.callwright.hours.holiday;

import dev.callwright.hours.OpeningHoursException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A content line of an iCalendar file (RFC 5545, section 3.1), put together from its folded parts.
 *
 * @param number the number of its first line in the file, from 1
 * @param name the property, in capitals
 * @param parameters the names in capitals
 */
record IcsLine(int number, String name, Map<String, String> parameters, String value) {
    private static final int MAX_LENGTH = 20_000;

    /** Unfolds a file. */
    static List<IcsLine> all(String file) {
        List<IcsLine> lines = new ArrayList<>();
        StringBuilder unfolded = new StringBuilder();
        int number = 0;
        int start = 1;
        for (String line : file.split("\r?\n|\r", -1)) {
            number++;
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                unfolded.append(line, 1, line.length());
                if (unfolded.length() > MAX_LENGTH) {
                    throw refused(start, "", "longer than " + MAX_LENGTH + " characters");
                }
            } else {
                add(lines, start, unfolded.toString());
                unfolded.setLength(0);
                unfolded.append(line);
                start = number;
            }
        }
        add(lines, start, unfolded.toString());
        return lines;
    }

    private static void add(List<IcsLine> lines, int number, String text) {
        if (!text.isBlank()) {
            lines.add(parse(number, text));
        }
    }

    private static IcsLine parse(int number, String text) {
        int colon = endOf(text, 0, ":");
        if (colon <= 0 || colon == text.length()) {
            throw refused(number, text, "not a line of an iCalendar file: a property, a colon, a value");
        }
        String head = text.substring(0, colon);
        int semicolon = endOf(head, 0, ";");
        String name = head.substring(0, semicolon).toUpperCase(Locale.ROOT);
        Map<String, String> parameters = new LinkedHashMap<>();
        while (semicolon < head.length()) {
            int end = endOf(head, semicolon + 1, ";");
            String parameter = head.substring(semicolon + 1, end);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parameter.substring(0, equals).toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", ""));
            }
            semicolon = end;
        }
        return new IcsLine(number, name, Map.copyOf(parameters), text.substring(colon + 1));
    }

    /** The first of a sign outside quotes; the length if there is none. */
    private static int endOf(String text, int from, String sign) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && text.startsWith(sign, i)) {
                return i;
            }
        }
        return text.length();
    }

    boolean is(String property, String expected) {
        return name.equals(property) && value.strip().equalsIgnoreCase(expected);
    }

    OpeningHoursException refuse(String expected) {
        return refused(number, name + ":" + value, expected);
    }

    static OpeningHoursException refused(int number, String found, String expected) {
        return OpeningHoursException.of("line " + number + ": " + found, expected, "");
    }
}
