package dev.callwright.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What cannot be used is refused where it stands, by name, with what to write instead. */
class RefusalsTest {
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    /** @param write what the message proposes to write, empty if it proposes nothing */
    private record Refusal(String spec, int column, String found, String because, String write) {}

    private static final List<Refusal> REFUSALS = List.of(
            // hours that could be read as other hours
            refusal("Mo-Fr 9-5", 7, "9-5", "needs its minutes", "09:00-17:00"),
            refusal("Mo-Fr 8-12", 7, "8-12", "needs its minutes", "08:00-12:00"),
            refusal("Mo-Fr 9am-5pm", 7, "9am", "24-hour clock", "09:00"),
            refusal("Mo-Fr 9 p.m.-11 p.m.", 7, "9 p", "24-hour clock", "21:00"),
            refusal("Mo-Fr 9:30am-5:30pm", 7, "9:30am", "24-hour clock", "09:30"),
            refusal("Mo-Fr 09:00-12:00 pm", 13, "12:00 pm", "24-hour clock", "12:00"),
            refusal("Mo-Fr 0900-1700", 7, "0900-1700", "needs its minutes", "09:00-17:00"),
            refusal("Mo-Fr 1900-2300", 7, "1900-2300", "needs its minutes", "19:00-23:00"),
            refusal("1900-2000", 1, "1900-2000", "read as years", ""),
            refusal("Mo-Fr 09.00-17.00", 7, "09.00", "parted by a colon", "09:00"),
            refusal("Mo-Fr 09h30-17h00", 7, "09h30", "parted by a colon", "09:30"),
            refusal("Mo-Fr 9:0-17:00", 7, "9:0", "minutes have two digits", ""),
            refusal("Mo-Fr 09:60-17:00", 7, "09:60", "minutes have two digits", ""),
            refusal("Mo-Fr 25:00-26:00", 7, "25:00", "starts before 24:00", ""),
            refusal("Mo-Fr 24:00-26:00", 7, "24:00-26:00", "starts before 24:00", "00:00-02:00"),
            refusal("Mo-Fr 10:00-49:00", 13, "49:00", "up to 48", ""),
            refusal("20:00-48:30", 1, "20:00-48:30", "longer than a day", ""),
            refusal("10:00-40:00", 1, "10:00-40:00", "longer than a day", ""),
            refusal("08:00-08:00", 1, "08:00-08:00", "same minute", "08:00-32:00"),
            refusal("00:00-00:00", 1, "00:00-00:00", "same minute", "00:00-24:00"),
            refusal("Mo-Fr 10:00", 7, "10:00", "a moment alone", "10:00-24:00"),
            refusal("Mo-Fr 10:00+", 12, "+", "open end", "10:00-24:00"),
            refusal("Mo-Fr 10:00-16:00+", 18, "+", "open end", "10:00-16:00"),
            refusal("Mo-Fr 10:00-16:00/90", 18, "/", "at an interval", "10:00-16:00"),
            refusal("sunrise-sunset", 1, "sunrise", "sunrise is not supported", ""),
            refusal("Mo-Fr (sunrise+01:00)-18:00", 8, "sunrise", "sunrise is not supported", ""),
            refusal("08:00-dusk", 7, "dusk", "dusk is not supported", ""),
            // dates that do not exist or run backwards
            refusal("24/7; Feb 30 off", 7, "Feb 30", "at most 29 days", "Feb 29"),
            refusal("24/7; Jun 31 off", 7, "Jun 31", "at most 30 days", "Jun 30"),
            refusal("24/7; Jan 32 off", 11, "32", "1 to 31", ""),
            refusal("24/7; Jan 00 off", 11, "00", "1 to 31", ""),
            refusal("24/7; 2026 Feb 29 off", 7, "2026 Feb 29", "no such day in 2026", ""),
            refusal("24/7; Jan 05-Jan 03 off", 7, "Jan 05-Jan 03", "backwards", ""),
            refusal(
                    "24/7; 2027 Jan 05-2026 Jan 03 off",
                    7,
                    "2027 Jan 05-2026 Jan 03",
                    "backwards",
                    "2026 Jan 03-2027 Jan 05"),
            refusal("2026-2025 Mo 10:00-12:00", 1, "2026-2025", "backwards", "2025-2026"),
            refusal("week 54 Mo 10:00-12:00", 6, "54", "52 weeks or 53", ""),
            refusal("week 50-5 Mo 10:00-12:00", 6, "50-5", "turn of a year", "50-53,1-5"),
            refusal("Mo[0] 10:00-12:00", 4, "0", "1 to 5", ""),
            refusal("Mo[6] 10:00-12:00", 4, "6", "1 to 5", ""),
            refusal("Mo[] 10:00-12:00", 1, "Mo[]", "is missing", "Mo[1]"),
            refusal("Mo[3-1] 10:00-12:00", 1, "Mo[3-1]", "backwards", ""),
            refusal("Mo[-1-2] 10:00-12:00", 1, "Mo[-1-2]", "backwards", ""),
            refusal("Mo-Fr[1] 10:00-12:00", 6, "[1] 10:00-12:00", "single weekday", ""),
            refusal("Mo-Mo 10:00-12:00", 1, "Mo-Mo", "same weekday", "Mo"),
            refusal("PH +400 days 10:00-12:00", 1, "PH +400 days", "more than a year", ""),
            refusal("Jan 31+ 10:00-12:00", 1, "Jan 31+", "the year it starts in", "2026 Jan 31+"),
            refusal("Jan-Jun/2 10:00-12:00", 1, "Jan-Jun/2", "interval of months", "Jan,Mar,May"),
            refusal("Dec 25-Su 10:00-12:00", 1, "Dec 25-Su", "before or after a date", ""),
            refusal("Dec 25-Feb 10:00-12:00", 1, "Dec 25-Feb", "whole month", ""),
            refusal("Dec 24-2027 Jan 02 10:00-12:00", 1, "Dec 24-2027 Jan 02", "at the end only", ""),
            refusal("2026 Dec 24,Dec 26 10:00-12:00", 1, "2026 Dec 24,Dec 26 10:00-12:00", "for one of these", ""),
            refusal("99999 10:00-12:00", 1, "99999", "too large", ""),
            refusal("24/7; 2026-12-24 off", 7, "2026-12-24", "month in letters", "2026 Dec 24"),
            refusal("24/7; 24.12. off", 7, "24.12", "month in letters", ""),
            refusal("24/7; 12/24 off", 7, "12/24", "month in letters", ""),
            refusal(
                    "2026 Nov-Feb 10:00-12:00",
                    1,
                    "2026 Nov-Feb 10:00-12:00",
                    "need their days",
                    "2026 Nov 01-2027 Feb 28"),
            refusal("Mo-Fr,09:00-17:00", 7, "09:00-17:00", "a comma stands between", "Mo-Fr 09:00-17:00"),
            // words and signs of other languages
            refusal("Mon-Fri 09:00-17:00", 1, "Mon", "not a word", "Mo"),
            refusal("Monday-Friday 09:00-17:00", 1, "Monday", "not a word", "Mo"),
            refusal("Di-Do 09:00-17:00", 1, "Di", "not a word", "Tu"),
            refusal("MoFr 09:00-17:00", 1, "MoFr", "not a word", "Mo-Fr"),
            refusal("weekdays 09:00-17:00", 1, "weekdays", "not a word", "Mo-Fr"),
            refusal("daily 09:00-17:00", 1, "daily", "not a word", "Mo-Su"),
            refusal("24/7; December 25 off", 7, "December", "not a word", "Dec"),
            refusal("24/7; Holidays off", 7, "Holidays", "not a word", "PH"),
            refusal("Mo-Fr 09:00 to 17:00", 13, "to", "not a word", "-"),
            refusal("Mo-Fr 09:00-17:00 closd", 19, "closd", "not a word", "closed"),
            refusal("Mo-Fr 09:00-17:00 & Sa 10:00-12:00", 19, "&", "not a sign", ","),
            refusal("Mo-Fr 09:00-17:00 | off", 19, "|", "not a sign", "||"),
            refusal("Mo-Fr 09:00-17:00\\", 18, "\\", "not a sign", ""),
            refusal("Mo-Fr 09:00-17:00 \"a\\b\"", 19, "\"a\\b\"", "backslash", "\"ab\""),
            refusal("Mo-Fr 09:00-17:00 \"lunch", 19, "\"lunch", "closing quote", ""),
            // rules that say neither open nor closed, or have no effect
            refusal("Mo-Fr 09:00-17:00 unknown", 19, "unknown", "one way or the other", ""),
            refusal(
                    "Mo-Fr 09:00-17:00 \"by appointment\"",
                    19,
                    "\"by appointment\"",
                    "perhaps",
                    "open \"by appointment\""),
            refusal(
                    "Mo-Fr 09:00-17:00 || \"by appointment\"",
                    22,
                    "\"by appointment\"",
                    "perhaps",
                    "open \"by appointment\""),
            refusal("Mo-Fr 09:00-17:00; PH", 20, "PH", "open all day on every holiday", "PH off"),
            refusal("PH off; Mo-Fr 09:00-17:00", 9, "Mo-Fr 09:00-17:00", "have nothing to close yet", ""),
            refusal("Mo-Fr 09:00-17:00; off", 20, "off", "closes every day", ""),
            refusal("Mo-Fr 09:00-12:00; 13:00-17:00", 20, "13:00-17:00", "replaces every rule before it", ""),
            refusal("Mo-Fr 09:00-17:00; 24/7", 20, "24/7", "replaces every rule before it", ""),
            refusal("PH off", 1, "PH off", "only closes", "24/7; PH off"),
            refusal("Mo-Fr 09:00-17:00, 12:00-13:00 off", 1, "Mo-Fr 09:00-17:00, 12:00-13:00 off", "only closes", ""),
            refusal("PH Mo,SH 10:00-12:00", 1, "PH Mo,SH 10:00-12:00", "write two rules", ""),
            // order and separators
            refusal("10:00-12:00 Mo", 13, "Mo", "days come before their times", "Mo 10:00-12:00"),
            refusal(
                    "Mo-Fr 09:00-12:00 13:00-17:00",
                    19,
                    "13:00-17:00",
                    "missing before it",
                    "Mo-Fr 09:00-12:00,13:00-17:00"),
            refusal("Mo-Fr 24/7", 7, "24/7", "stands alone", "00:00-24:00"),
            refusal("\"summer\": May-Aug 08:00-20:00", 11, "May-Aug 08:00-20:00", "behind a label", ""),
            refusal("Mo 10:00-12:00,", 16, ",", "on both sides", ""),
            refusal("Mo 10:00-12:00 ||", 16, "||", "behind it", ""),
            refusal("|| Mo 10:00-12:00", 1, "||", "in front of it", ""),
            refusal(";;", 1, ";;", "no rule", ""),
            refusal("", 0, "", "opening hours are expected", "Mo-Fr 09:00-17:00; PH off"));

    private static Refusal refusal(String spec, int column, String found, String because, String write) {
        return new Refusal(spec, column, found, because, write);
    }

    @TestFactory
    Stream<DynamicTest> refusesWithPlaceAndReason() {
        return REFUSALS.stream()
                .map(refusal -> DynamicTest.dynamicTest("\"" + refusal.spec() + "\"", () -> check(refusal)));
    }

    private static void check(Refusal expected) {
        OpeningHoursException refused = refuse(expected.spec());
        assertThat(refused).as("%s is refused", expected.spec()).isNotNull();
        assertThat(refused.column()).isEqualTo(expected.column());
        assertThat(refused.found()).isEqualTo(expected.found());
        assertThat(refused.expected()).contains(expected.because());
        assertThat(refused.suggestion().orElse("")).isEqualTo(expected.write());
        assertThat(refused.getMessage()).contains(expected.because()).contains(expected.write());
    }

    @Test
    void refusesATextLongerThan2000Characters() {
        OpeningHoursException refused = refuse("Mo 10:00-12:00; ".repeat(126));
        assertThat(refused.expected()).contains("longer than 2000 characters");
        assertThat(refused.found()).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void refusesMoreThan100Rules() {
        assertThat(refuse("Mo 8:00-9:00;".repeat(101)).expected()).contains("more than 100 rules");
    }

    @Test
    void takesExactly100Rules() {
        assertThat(OpeningHours.parse("Mo 8:00-9:00;".repeat(100), DUBLIN, Holidays.none())
                        .warnings())
                .isEmpty();
    }

    @Test
    void reportsTheColumnInTheTextAsWritten() {
        assertThat(refuse("Mo-Fr\t09:00-17:00;\n  Feb 30 off").column()).isEqualTo(22);
    }

    /** Whatever is written is taken or refused with a message, and never ends in another exception. */
    @Property(tries = 3000)
    void nothingEscapesTheReader(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({
                        'M', 'o', 'F', 'r', 'P', 'H', 'J', 'a', 'n', ' ', '-', ',', ';', ':', '|', '"', '[', ']', '+',
                        '/', '(', ')', 'w', 'e', 'k', 'd', 'y', 's', 'f', 'h', '.'
                    })
                    @CharRange(from = '0', to = '9')
                    String text) {
        try {
            OpeningHours.parse(text, DUBLIN, Holidays.none()).isOpen(java.time.Instant.parse("2026-03-02T10:00:00Z"));
        } catch (OpeningHoursException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
            assertThat(refused.column()).isBetween(0, text.length() + 1);
        }
    }

    private static OpeningHoursException refuse(String spec) {
        return catchThrowableOfType(
                OpeningHoursException.class, () -> OpeningHours.parse(spec, DUBLIN, Holidays.none()));
    }
}
