package dev.callwright.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.callwright.hours.HoursAnswer;
import dev.callwright.hours.HoursWeek;
import dev.callwright.hours.OpeningHours;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code callwright hours} prints: an answer and the week it lies in.
 *
 * @param assumed whether the holidays were not named but are those of the zone's country
 */
record HoursReport(OpeningHours hours, ZonedDateTime at, HoursAnswer answer, HoursWeek week, boolean assumed) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final int HOURS = 24;

    static HoursReport of(OpeningHours hours, Instant moment, boolean assumed) {
        ZonedDateTime at = moment.atZone(hours.zone());
        LocalDate monday = at.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new HoursReport(hours, at, hours.at(moment), hours.week(monday), assumed);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(answer.open() ? "open" : "closed");
        line(text, "at", weekday(at.toLocalDate()) + " " + MOMENT.format(at) + " " + hours.zone());
        line(text, "rule", answer.rule().isEmpty() ? "none, and what no rule opens is closed" : answer.rule());
        answer.comment().ifPresent(comment -> line(text, "comment", comment));
        line(
                text,
                "changes",
                answer.nextChange()
                        .map(next -> weekday(next.toLocalDate()) + " " + MOMENT.format(next))
                        .orElse("not within two years"));
        line(text, "why", answer.why());
        boolean proposed = assumed && hours.holidays().knowsPublic();
        line(
                text,
                "holidays",
                hours.holidays().source() + (proposed ? ", the zone's country (--holidays names others)" : ""));
        hours.warnings().forEach(warning -> line(text, "warning", warning));
        text.append("\n\n      0     3     6     9     12    15    18    21    24");
        week.days().forEach(day -> text.append('\n').append(row(day)));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append('\n').append(label).append(" ".repeat(10 - label.length())).append(value);
    }

    /** A bar of half-hours, with what is open in words behind it. */
    private String row(HoursWeek.Day day) {
        StringBuilder bar = new StringBuilder();
        for (int half = 0; half < 2 * HOURS; half++) {
            bar.append(isOpenWithin(day, half * 30, half * 30 + 30) ? '#' : '.');
        }
        String windows = day.windows().isEmpty()
                ? "closed"
                : day.windows().stream().map(HoursWeek.Window::text).collect(Collectors.joining(", "));
        String mark = day.date().equals(at.toLocalDate()) ? ">" : " ";
        String holiday = day.holiday().map(name -> "  (" + name + ")").orElse("");
        return mark + " " + weekday(day.date()) + "  " + bar + "  " + day.date() + "  " + windows + holiday;
    }

    private static boolean isOpenWithin(HoursWeek.Day day, int from, int to) {
        return day.windows().stream().anyMatch(window -> {
            int start = window.from().toLocalTime().toSecondOfDay() / 60;
            boolean midnight = window.to().toLocalDate().isAfter(window.from().toLocalDate());
            int end = midnight ? HOURS * 60 : window.to().toLocalTime().toSecondOfDay() / 60;
            return start < to && end > from;
        });
    }

    private static String weekday(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
    }

    String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeBooleanField("open", answer.open());
            json.writeStringField("at", MOMENT.format(at));
            json.writeStringField("zone", hours.zone().getId());
            json.writeStringField("hours", hours.spec());
            json.writeStringField("holidays", hours.holidays().source());
            json.writeStringField("rule", answer.rule());
            json.writeStringField("why", answer.why());
            if (answer.comment().isPresent()) {
                json.writeStringField("comment", answer.comment().get());
            }
            if (answer.nextChange().isPresent()) {
                json.writeStringField(
                        "next_change", MOMENT.format(answer.nextChange().get()));
            } else {
                json.writeNullField("next_change");
            }
            json.writeArrayFieldStart("warnings");
            for (String warning : hours.warnings()) {
                json.writeString(warning);
            }
            json.writeEndArray();
            week(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void week(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("week");
        for (HoursWeek.Day day : week.days()) {
            json.writeStartObject();
            json.writeStringField("date", day.date().toString());
            json.writeStringField("day", weekday(day.date()));
            if (day.holiday().isPresent()) {
                json.writeStringField("holiday", day.holiday().get());
            }
            json.writeArrayFieldStart("open");
            for (HoursWeek.Window window : day.windows()) {
                json.writeStartObject();
                json.writeStringField("from", MOMENT.format(window.from()));
                json.writeStringField("to", MOMENT.format(window.to()));
                json.writeStringField("rule", window.rule());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
