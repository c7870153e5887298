package dev.callwright.hours.holiday;

import dev.callwright.hours.Holidays;
import dev.callwright.hours.OpeningHoursException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holidays of an {@code .ics} file: each whole-day event of it is one. */
public final class IcsHolidays {
    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    private IcsHolidays() {}

    /**
     * Reads a file, once.
     *
     * @throws OpeningHoursException if it is missing, too large, no iCalendar file, or has events that are not whole days
     */
    public static Holidays read(Path file, HolidayKind kind) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw OpeningHoursException.of(file.toString(), "there is no such file", "");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw OpeningHoursException.of(name, "larger than " + MAX_BYTES + " bytes", "");
            }
            return parse(name, Files.readAllBytes(file), kind);
        } catch (IOException e) {
            throw OpeningHoursException.of(file.toString(), "cannot be read: " + e.getMessage(), "");
        }
    }

    /** The same for a file's bytes, UTF-8. */
    static Holidays parse(String name, byte[] bytes, HolidayKind kind) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<IcsEvent> events = IcsReader.read(text, kind);
            return new NamedDays(kind, name, year -> days(events, year));
        } catch (CharacterCodingException e) {
            throw OpeningHoursException.of(name, "not UTF-8, which iCalendar files are", "");
        } catch (OpeningHoursException e) {
            throw OpeningHoursException.of(
                    name + ", " + e.found(), e.expected(), e.suggestion().orElse(""));
        }
    }

    private static Map<LocalDate, String> days(List<IcsEvent> events, int year) {
        Map<LocalDate, String> days = new HashMap<>();
        events.forEach(event -> event.putDays(year, days));
        return days;
    }
}
