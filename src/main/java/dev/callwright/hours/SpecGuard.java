package dev.callwright.hours;

import java.util.List;
import java.util.Locale;

/**
 * Refuses what the parser would guess at, before it sees it: unknown words, hours without minutes, am and pm, a
 * number that belongs to nothing. What passes here reads the same in the parser's strict and lenient modes.
 */
final class SpecGuard {
    private static final String SIGNS = ",;:+-/[]()||";
    private static final int FIRST_YEAR = 1900;

    private final List<SpecToken> tokens;
    private final String text;
    private int at;

    private SpecGuard(String text, List<SpecToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Throws for the first token that can't be part of opening hours where it stands. */
    static void check(String text, List<SpecToken> tokens) {
        SpecGuard guard = new SpecGuard(text, tokens);
        while (guard.at < tokens.size()) {
            guard.token(tokens.get(guard.at));
            guard.at++;
        }
    }

    private void token(SpecToken token) {
        switch (token.kind()) {
            case COMMENT -> comment(token);
            case SIGN -> sign(token);
            case WORD -> word(token);
            case NUMBER -> number(token);
        }
    }

    private static void comment(SpecToken token) {
        if (token.text().indexOf('\\') >= 0) {
            throw refused(
                    token, "a comment cannot contain a backslash", token.text().replace("\\", ""));
        }
    }

    private static void sign(SpecToken token) {
        if (!SIGNS.contains(token.text()) || token.text().equals("|")) {
            String meant = switch (token.text()) {
                case "|" -> "||";
                case "&" -> ",";
                case "~" -> "-";
                default -> "";
            };
            throw refused(token, "not a sign of the opening-hours syntax", meant);
        }
    }

    private void word(SpecToken token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        if (SpecWords.SUN.contains(lower)) {
            throw refused(
                    token, lower + " is not supported, it depends on a place: write a clock time such as 07:30", "");
        }
        if (lower.equals("unknown")) {
            throw refused(
                    token,
                    "a call must be answered one way or the other: write open or closed, with the doubt as a comment",
                    "");
        }
        if (!SpecWords.isKnown(token.text())) {
            throw refused(token, "not a word of the opening-hours syntax", SpecWords.meaningOf(token.text()));
        }
    }

    private void number(SpecToken token) {
        if (isAlways()) {
            at += 2;
        } else if (next(1).isSign(":") && next(2).isNumber()) {
            time(token, next(2));
            at += 2;
        } else {
            loneNumber(token);
        }
    }

    private boolean isAlways() {
        return next(0).text().equals("24")
                && next(1).isSign("/")
                && next(2).text().equals("7");
    }

    private void time(SpecToken hour, SpecToken minute) {
        String written = text.substring(hour.start(), minute.end());
        if (hour.text().length() > 2 || Integer.parseInt(hour.text()) > 48) {
            throw refused(hour.start(), written, "an hour is 0 to 24, or up to 48 for an end on the next day", "");
        }
        if (minute.text().length() != 2 || Integer.parseInt(minute.text()) > 59) {
            throw refused(hour.start(), written, "minutes have two digits, 00 to 59", "");
        }
        boolean isEnd = previous(1).isSign("-");
        if (!isEnd && Integer.parseInt(hour.text()) * 60 + Integer.parseInt(minute.text()) > 24 * 60) {
            throw refused(hour.start(), written, "a window starts before 24:00, only its end may be later", "");
        }
        TwelveHourClock.refuse(text, hour, minute, next(3), next(4));
    }

    private void loneNumber(SpecToken token) {
        if (token.text().length() > 4) {
            throw refused(token, "too large for a year, a day or a week", "");
        }
        int value = Integer.parseInt(token.text());
        if (value >= FIRST_YEAR
                && next(1).isSign("-")
                && next(2).isNumber()
                && next(3).isSign("-")
                && next(4).isNumber()) {
            throw isoDate(token, next(2), next(4));
        }
        if (inBrackets()) {
            if (value < 1 || value > 5) {
                throw refused(
                        token, "the number of a weekday in its month is 1 to 5, or -1 to -5 from the month's end", "");
            }
            return;
        }
        if (isInListAfterMonth() && token.text().length() <= 2 && (value < 1 || value > 31)) {
            throw refused(token, "a day of the month is 1 to 31", "");
        }
        boolean belongs = previous(1).isSign("/")
                || next(1).isWord() && next(1).text().toLowerCase(Locale.ROOT).startsWith("day")
                || isInListAfter("week")
                || isInListAfterMonth()
                || value >= FIRST_YEAR && !followsWeekday();
        if (!belongs || next(1).text().equals(".") || next(1).text().equalsIgnoreCase("h")) {
            throw hoursWithoutMinutes(token);
        }
    }

    private OpeningHoursException isoDate(SpecToken year, SpecToken month, SpecToken day) {
        String written = text.substring(year.start(), day.end());
        String meant = SpecWords.month(month.text())
                .map(name -> year.text() + " " + name + " " + day.text())
                .orElse("");
        return refused(year.start(), written, "a date has its month in letters", meant);
    }

    private boolean inBrackets() {
        for (int i = 1; i <= at; i++) {
            if (previous(i).isSign("]")) {
                return false;
            }
            if (previous(i).isSign("[")) {
                return true;
            }
        }
        return false;
    }

    private boolean isInListAfter(String word) {
        return headOfList().text().equalsIgnoreCase(word);
    }

    private boolean isInListAfterMonth() {
        SpecToken head = headOfList();
        return head.isWord() && SpecWords.MONTHS.contains(head.text().toLowerCase(Locale.ROOT));
    }

    /** The word that the list of numbers around the current token belongs to: {@code Dec} of {@code Dec 24,26-28}. */
    private SpecToken headOfList() {
        int back = 1;
        while (previous(back).isSign(",")
                || previous(back).isSign("-")
                || previous(back).isSign("/")) {
            if (!previous(back + 1).isNumber() || previous(back + 2).isSign(":")) {
                return NONE;
            }
            back += 2;
        }
        return previous(back);
    }

    private boolean followsWeekday() {
        SpecToken head = headOfList();
        return head.isWord() && SpecWords.WEEKDAYS.contains(head.text().toLowerCase(Locale.ROOT));
    }

    private OpeningHoursException hoursWithoutMinutes(SpecToken token) {
        return TwelveHourClock.hoursWithoutMinutes(text, token, next(1), next(2), next(3));
    }

    private static final SpecToken NONE = new SpecToken(SpecToken.Kind.SIGN, "", Integer.MAX_VALUE / 2);

    private SpecToken next(int distance) {
        return at + distance < tokens.size() ? tokens.get(at + distance) : NONE;
    }

    private SpecToken previous(int distance) {
        return at - distance >= 0 ? tokens.get(at - distance) : NONE;
    }

    private static OpeningHoursException refused(SpecToken token, String expected, String suggestion) {
        return refused(token.start(), token.text(), expected, suggestion);
    }

    private static OpeningHoursException refused(int start, String found, String expected, String suggestion) {
        return new OpeningHoursException(start + 1, found, expected, suggestion);
    }
}
