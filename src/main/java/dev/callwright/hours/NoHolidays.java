package dev.callwright.hours;

import java.time.LocalDate;
import java.util.Optional;

/** No day is a holiday. */
enum NoHolidays implements Holidays {
    INSTANCE;

    @Override
    public Optional<String> publicHoliday(LocalDate day) {
        return Optional.empty();
    }

    @Override
    public Optional<String> schoolHoliday(LocalDate day) {
        return Optional.empty();
    }

    @Override
    public boolean knowsPublic() {
        return false;
    }

    @Override
    public boolean knowsSchool() {
        return false;
    }

    @Override
    public String source() {
        return "none";
    }
}
