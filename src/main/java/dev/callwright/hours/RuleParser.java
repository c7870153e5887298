package dev.callwright.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.Token;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * The one place that calls the parser. It reads strictly; its lenient reading, which guesses, is taken only where the
 * strict complaint is one of a few that leave a single meaning. What leaves more than one, {@link SpecGuard} has
 * refused before.
 */
final class RuleParser {
    /**
     * Complaints (the parser's own words) behind which the lenient reading is the only one: days listed after one month
     * ({@code Dec 24,26}), a day with one digit, whole months over the turn of a year, {@code 24/7} in a season.
     */
    private static final List<String> HARMLESS = List.of(
            "Missing month",
            "Missing start month",
            "Missing month day in date range",
            "24/7 with other selectors",
            "Holiday in weekday range");

    private static final String ONE_DIGIT_DAY = "is not a valid month day number";

    private RuleParser() {}

    /**
     * The rules in a text without {@code ;} and {@code ||}.
     *
     * @param offset where the text starts in the whole, for the columns of errors
     */
    static List<Rule> parse(String text, int offset) {
        try {
            return rules(text, true);
        } catch (OpeningHoursParseException strict) {
            // Only the first counts: the parser loses its place there, and complains of what follows too.
            if (isHarmless(strict.getExceptions().get(0))) {
                try {
                    return rules(text, false);
                } catch (OpeningHoursParseException lenient) {
                    throw refused(text, offset, lenient);
                }
            }
            throw refused(text, offset, strict);
        } catch (TokenMgrError | IllegalArgumentException e) {
            throw new OpeningHoursException(offset + 1, text, "not opening hours", "");
        }
    }

    /** The rule that the text is, if it is just one. */
    static Optional<Rule> one(String text) {
        try {
            List<Rule> rules = parse(text, 0);
            return rules.size() == 1 ? Optional.of(rules.get(0)) : Optional.empty();
        } catch (OpeningHoursException e) {
            return Optional.empty();
        }
    }

    private static List<Rule> rules(String text, boolean strict) throws OpeningHoursParseException {
        // The second flag off: 22:00-02:00 is read as ending the next day, in strict mode too.
        return new OpeningHoursParser(new StringReader(text)).rules(strict, false);
    }

    private static boolean isHarmless(OpeningHoursParseException complaint) {
        String message = String.valueOf(complaint.getMessage());
        return HARMLESS.stream().anyMatch(message::startsWith) || message.contains(ONE_DIGIT_DAY);
    }

    private static OpeningHoursException refused(String text, int offset, OpeningHoursParseException complaint) {
        OpeningHoursParseException first = complaint.getExceptions().get(0);
        if (String.valueOf(first.getMessage()).startsWith("Missing month day")) {
            throw new OpeningHoursException(
                    offset + 1, text, "months over the turn of a year need their days", "2026 Nov 01-2027 Feb 28");
        }
        int column = offender(first);
        if (column < 0 || column >= text.length()) {
            return new OpeningHoursException(offset + 1, text, "not a rule of opening hours", "");
        }
        String found = text.substring(column).strip();
        return ParseHelp.explain(text, column, found, offset);
    }

    /** Where the unexpected token starts, from 0; the column the parser reports is that of the token before it. */
    @SuppressWarnings("NullAway") // the parser's fields are not annotated
    private static int offender(OpeningHoursParseException complaint) {
        Token last = complaint.currentToken;
        if (last != null && last.next != null && last.next.beginColumn > 0) {
            return last.next.beginColumn - 1;
        }
        return complaint.getColumn() > 0 ? complaint.getColumn() - 1 : 0;
    }
}
