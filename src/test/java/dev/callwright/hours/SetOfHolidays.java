package dev.callwright.hours;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Public holidays on given days. */
record SetOfHolidays(Set<LocalDate> days) implements Holidays {
    @Override
    public Optional<String> publicHoliday(LocalDate day) {
        return days.contains(day) ? Optional.of("holiday") : Optional.empty();
    }

    @Override
    public Optional<String> schoolHoliday(LocalDate day) {
        return Optional.empty();
    }

    @Override
    public boolean knowsPublic() {
        return true;
    }

    @Override
    public boolean knowsSchool() {
        return false;
    }

    @Override
    public String source() {
        return "a set";
    }
}
