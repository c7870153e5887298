package dev.callwright.hours;

import java.util.List;
import java.util.regex.Pattern;

/** Says what is wrong where the parser found something unexpected. */
final class ParseHelp {
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(-\\d{1,2}:\\d{2})?[, ]*");
    private static final Pattern RULE_OF_TIMES = Pattern.compile("(.*,\\s*)?((\\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}[, ]*)+)");

    private ParseHelp() {}

    /** The refusal of {@code text}, unexpected from {@code column} (from 0) on. */
    static OpeningHoursException explain(String text, int column, String found, int offset) {
        int place = offset + column + 1;
        String before = text.substring(0, column).stripTrailing();
        if (found.startsWith("24/7")) {
            return new OpeningHoursException(
                    place, "24/7", "24/7 stands alone; whole days of some weekdays have times", "00:00-24:00");
        }
        if (found.startsWith("[") && before.matches(".*-\\s*\\p{L}{2}")) {
            return new OpeningHoursException(
                    place, found, "only a single weekday can be counted in its month, such as Mo[1]; not a range", "");
        }
        if (before.endsWith("\":")) {
            return new OpeningHoursException(
                    place,
                    found,
                    "behind a label stand weekdays and times only; put the comment behind open instead",
                    "");
        }
        if (Character.isLetter(found.charAt(0)) && RULE_OF_TIMES.matcher(before).matches()) {
            String times = text.substring(0, column).strip();
            return new OpeningHoursException(place, found, "days come before their times", found + " " + times);
        }
        for (String sign : List.of(",", "; ", "-")) {
            String repaired = before + sign + text.substring(column).strip();
            if (reads(repaired)) {
                return new OpeningHoursException(
                        place, found, "not expected here, something is missing before it", repaired.strip());
            }
        }
        String expected = TIME.matcher(found).lookingAt()
                ? "a time is not expected here: days come first, then times, then open or off"
                : "not expected here: a rule is days, then times, then open or off";
        return new OpeningHoursException(place, found, expected, "");
    }

    /** Whether it parses; the refusals of the parser's own pieces must not come back here. */
    private static boolean reads(String text) {
        try {
            new ch.poole.openinghoursparser.OpeningHoursParser(new java.io.StringReader(text)).rules(true, false);
            return true;
        } catch (ch.poole.openinghoursparser.OpeningHoursParseException
                | ch.poole.openinghoursparser.TokenMgrError
                | IllegalArgumentException e) {
            return false;
        }
    }
}
