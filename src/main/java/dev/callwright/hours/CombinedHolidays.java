package dev.callwright.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Several sources as one. */
record CombinedHolidays(List<Holidays> parts) implements Holidays {
    CombinedHolidays {
        parts = List.copyOf(parts);
    }

    @Override
    public Optional<String> publicHoliday(LocalDate day) {
        for (Holidays part : parts) {
            Optional<String> name = part.publicHoliday(day);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> schoolHoliday(LocalDate day) {
        for (Holidays part : parts) {
            Optional<String> name = part.schoolHoliday(day);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean knowsPublic() {
        return parts.stream().anyMatch(Holidays::knowsPublic);
    }

    @Override
    public boolean knowsSchool() {
        return parts.stream().anyMatch(Holidays::knowsSchool);
    }

    @Override
    public String source() {
        return parts.stream().map(Holidays::source).collect(Collectors.joining(" + "));
    }
}
