package dev.callwright.bench.micro;

import dev.callwright.hours.Holidays;
import dev.callwright.hours.HoursAnswer;
import dev.callwright.hours.OpeningHours;
import java.time.Instant;
import java.time.ZoneId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Is it open, and why. */
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class HoursBenchmark extends Steady {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

    @Param({
        "09:00-17:00",
        "Mo-Fr 09:00-12:30,13:30-17:00; Sa 10:00-14:00; PH off; Dec 24 09:00-12:00",
        "Mo-Th 17:00-02:00; Fr-Sa 17:00-04:00; Su[-1] off"
    })
    public String spec;

    private OpeningHours hours;
    private long second;

    @Setup
    public void parse() {
        hours = OpeningHours.parse(spec, ZoneId.of("Europe/Dublin"), Holidays.none());
    }

    /** Moments of one day, as calls come. */
    @Benchmark
    public HoursAnswer at() {
        second = (second + 1) % 28_800;
        return hours.at(FRIDAY.plusSeconds(second));
    }

    @Benchmark
    public boolean isOpen() {
        second = (second + 1) % 28_800;
        return hours.isOpen(FRIDAY.plusSeconds(second));
    }
}
