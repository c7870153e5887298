package dev.callwright.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A date that comes once a year: {@code Dec 24}, {@code easter -2 days}, {@code Nov Th[4]}, the first or last of a month. */
sealed interface NamedDate {
    /** That date in a year, empty if the year has none (a fifth Monday, a 29 February). */
    Optional<LocalDate> in(int year);

    /** Which side of a range a date that the year lacks gives way to. */
    enum Missing {
        SKIPPED,
        NEXT_DAY,
        DAY_BEFORE
    }

    /** A day of a month. */
    record Fixed(Month month, int day, Missing missing) implements NamedDate {
        @Override
        public Optional<LocalDate> in(int year) {
            int length = month.length(Year.isLeap(year));
            if (day <= length) {
                return Optional.of(LocalDate.of(year, month, day));
            }
            LocalDate last = LocalDate.of(year, month, length);
            return switch (missing) {
                case SKIPPED -> Optional.empty();
                case NEXT_DAY -> Optional.of(last.plusDays(1));
                case DAY_BEFORE -> Optional.of(last);
            };
        }
    }

    /** The last day of a month. */
    record EndOf(Month month) implements NamedDate {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(YearMonth.of(year, month).atEndOfMonth());
        }
    }

    /** A counted weekday of a month. */
    record Nth(Month month, DayOfWeek weekday, int n) implements NamedDate {
        @Override
        public Optional<LocalDate> in(int year) {
            return NthWeekday.in(YearMonth.of(year, month), weekday, n);
        }
    }

    /** Easter Sunday. */
    record EasterSunday() implements NamedDate {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(Easter.sunday(year));
        }
    }

    /** Some days before or after another. */
    record Shifted(NamedDate date, int days) implements NamedDate {
        @Override
        public Optional<LocalDate> in(int year) {
            return date.in(year).map(day -> day.plusDays(days));
        }
    }
}
