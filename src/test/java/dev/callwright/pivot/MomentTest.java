package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aMomentIsReadInTheGivenZoneUnlessItNamesOne() {
        Map.of(
                        "2026-12-25T10:00", "2026-12-25T15:00:00Z",
                        "2026-12-25T10:00:30", "2026-12-25T15:00:30Z",
                        "2026-12-25t10:00z", "2026-12-25T10:00:00Z",
                        "2026-12-25T10:00+01:00", "2026-12-25T09:00:00Z",
                        "2026-12-25T10:00 01:00", "2026-12-25T09:00:00Z",
                        "2026-07-25T10:00[Europe/Dublin]", "2026-07-25T09:00:00Z",
                        "2026-07-25T10:00+01:00[Europe/Dublin]", "2026-07-25T09:00:00Z")
                .forEach((text, moment) ->
                        assertThat(Moment.parse(text, NEW_YORK)).as(text).contains(Instant.parse(moment)));
    }

    @Test
    void aSkippedTimeIsLaterAndADoubledOneTheFirst() {
        assertThat(Moment.parse("2026-03-08T02:30", NEW_YORK)).contains(Instant.parse("2026-03-08T07:30:00Z"));
        assertThat(Moment.parse("2026-11-01T01:30", NEW_YORK)).contains(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void everythingElseIsNone() {
        for (String text : List.of(
                "",
                "now",
                "2026-12-25",
                "10:00",
                "2026-13-25T10:00",
                "2026-02-30T10:00",
                "2026-12-25T25:00",
                "2026-12-25T10:00[Mars/Olympus]",
                "2026-12-25T10:00+99:00",
                "1969-01-01T00:00",
                "2200-01-02T00:00",
                "+999999999-01-01T00:00Z",
                "2026-12-25 10:00")) {
            assertThat(Moment.parse(text, NEW_YORK)).as(text).isEmpty();
        }
    }
}
