package dev.callwright.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which days are public holidays ({@code PH}) and school holidays ({@code SH}). Implementations are immutable or
 * thread-safe, and answer from memory: they are asked while a call waits.
 *
 * @since 0.1.0
 */
public interface Holidays {
    /** The name of the public holiday on this day, empty if it is none. A holiday without a name is called "public holiday". */
    Optional<String> publicHoliday(LocalDate day);

    /** The name of the school holidays this day lies in, empty if it lies in none. */
    Optional<String> schoolHoliday(LocalDate day);

    /** Whether public holidays are known at all; if not, {@code PH} never matches. */
    boolean knowsPublic();

    /** Whether school holidays are known at all; if not, {@code SH} never matches. */
    boolean knowsSchool();

    /** Where they come from, for operators: {@code ie}, {@code de-by + closures.ics}, {@code none}. */
    String source();

    /** No holidays at all. */
    static Holidays none() {
        return NoHolidays.INSTANCE;
    }

    /** The days of all of these together; a day's name is that of the first that knows it. */
    static Holidays all(List<? extends Holidays> parts) {
        List<Holidays> known = parts.stream()
                .filter(part -> part.knowsPublic() || part.knowsSchool())
                .map(Holidays.class::cast)
                .toList();
        return switch (known.size()) {
            case 0 -> none();
            case 1 -> known.get(0);
            default -> new CombinedHolidays(known);
        };
    }
}
