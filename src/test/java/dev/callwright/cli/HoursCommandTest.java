package dev.callwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HoursCommandTest {
    private static final String OFFICE = "Mo-Fr 09:00-17:00; PH off";
    private static final InstantSource MONDAY_MORNING = InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));

    private record Run(int code, String out, String err) {}

    @Test
    void christmasIsClosedByTheHolidaysOfTheZonesCountry() {
        Run run = run(OFFICE, "--zone", "Europe/Dublin", "--at", "2026-12-25T10:00");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .startsWith(
                        "closed",
                        "at        Fr 2026-12-25T10:00:00Z Europe/Dublin",
                        "rule      PH off",
                        "changes   Mo 2026-12-28T09:00:00Z",
                        "why       closed by PH off (Christmas), opens Mo 09:00",
                        "holidays  ie, the zone's country (--holidays names others)");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void printsTheWeekAsAGrid() {
        Run run = run(OFFICE, "-z", "Europe/Dublin", "--at", "2026-12-25T10:00");
        assertThat(run.out().lines())
                .contains(
                        "  Th  ..................################..............  2026-12-24  09:00-17:00",
                        "> Fr  ................................................  2026-12-25  closed  (Christmas)");
    }

    @Test
    void answersForNowIfNoMomentIsGiven() {
        Run run = run(OFFICE, "--zone", "Europe/Dublin");
        assertThat(run.out()).startsWith("open\n").contains("why       open by Mo-Fr 09:00-17:00, closes 17:00");
    }

    @Test
    void aMomentMayHaveAnOffset() {
        assertThat(run(OFFICE, "--zone", "America/New_York", "--at", "2026-03-02T14:00Z")
                        .out())
                .contains("at        Mo 2026-03-02T09:00:00-05:00 America/New_York");
    }

    @Test
    void namedHolidaysReplaceThoseOfTheZone() {
        assertThat(run(OFFICE, "-z", "Europe/Dublin", "-H", "de-by", "--at", "2026-03-17T10:00")
                        .out())
                .startsWith("open\n")
                .contains("holidays  de-by\n");
    }

    @Test
    void warnsWhereNoHolidaysAreKnown() {
        assertThat(run(OFFICE, "-z", "UTC", "--at", "2026-12-25T10:00").out())
                .startsWith("open\n")
                .contains("warning   \"PH off\" matches no day");
    }

    @Test
    void overridesComeFirst() {
        assertThat(run(OFFICE, "-z", "Europe/Dublin", "--override", "closed until 14:00")
                        .out())
                .startsWith("closed\n")
                .contains("rule      override: closed until 14:00");
    }

    @Test
    void printsJson() throws IOException {
        Run run = run(OFFICE, "-z", "Europe/Dublin", "--at", "2026-12-25T10:00", "--json");
        assertThat(run.out())
                .startsWith("{\"open\":false,\"at\":\"2026-12-25T10:00:00Z\",\"zone\":\"Europe/Dublin\"")
                .contains("\"next_change\":\"2026-12-28T09:00:00Z\"")
                .contains("\"rule\":\"PH off\"")
                .contains("{\"date\":\"2026-12-25\",\"day\":\"Fr\",\"holiday\":\"Christmas\",\"open\":[]}");
        assertThat(run.out().strip().lines()).hasSize(1);
        try (JsonParser parser = new JsonFactory().createParser(run.out())) {
            while (parser.nextToken() != null) {
                assertThat(parser.currentToken()).isNotNull();
            }
        }
    }

    @Test
    void hoursThatCannotBeUsedEndWithTwoAndOneLine() {
        Run run = run("Mo-Fr 9-5", "--zone", "Europe/Dublin");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToIgnoringNewLines("callwright hours: \"9-5\" at column 7: an hour needs its minutes, and a"
                        + " 24-hour clock. Write \"09:00-17:00\"");
    }

    @Test
    void anUnknownZoneIsRefusedWithTheOneThatWasMeant() {
        assertThat(run(OFFICE, "--zone", "Dublin")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("Did you mean Europe/Dublin?");
        });
        assertThat(run(OFFICE, "--zone", "new york").err()).contains("Did you mean America/New_York?");
        assertThat(run(OFFICE, "--zone", "Nowhere").code()).isEqualTo(2);
    }

    @Test
    void aWrongMomentOptionOrCountryEndsWithTwo() {
        assertThat(run(OFFICE, "-z", "UTC", "--at", "2026-02-30T10:00").code()).isEqualTo(2);
        assertThat(run(OFFICE, "-z", "UTC", "--at", "tomorrow").err()).contains("expected 2026-12-25T10:00");
        assertThat(run(OFFICE, "-z", "UTC", "--at", "+999999999-12-31T10:00Z").code())
                .isEqualTo(2);
        assertThat(run(OFFICE, "-z", "UTC", "--holidays", "xx").code()).isEqualTo(2);
        assertThat(run(OFFICE, "-z", "UTC", "--override", "maybe").code()).isEqualTo(2);
        assertThat(run(OFFICE, "--when", "now").code()).isEqualTo(2);
        assertThat(run().code()).isEqualTo(2);
    }

    @Test
    void helpSaysWhatItIsFor() {
        assertThat(run("--help").out())
                .contains("--zone")
                .contains("--holidays")
                .contains("Explains opening hours");
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new HoursCommand(MONDAY_MORNING))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
