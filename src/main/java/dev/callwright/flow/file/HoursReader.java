package dev.callwright.flow.file;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.document.Pointers;
import dev.callwright.hours.Holidays;
import dev.callwright.hours.HoursOverride;
import dev.callwright.hours.OpeningHours;
import dev.callwright.hours.OpeningHoursException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code hours}, {@code holidays} and {@code override} of a file. */
public final class HoursReader {
    private static final int MAX_OVERRIDES = 100;
    private static final int YEARS_AHEAD = 50;

    /** For files whose time was taken from them, as images for containers do. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private HoursReader() {}

    /** Empty if there is something wrong with them; all of it has been reported. */
    public static Optional<OpeningHours> read(FlowFile file, Map<?, ?> root, String at, ZoneId zone) {
        Optional<Holidays> holidays = HolidayReader.read(file, root, at);
        Optional<List<HoursOverride>> overrides = overrides(file, root, at, zone);
        if (!(root.get("hours") instanceof String spec)) {
            file.report()
                    .error(
                            at + "/hours",
                            Found.of(root.get("hours")),
                            "opening hours as a text: \"Mo-Fr 09:00-17:00; PH off\"");
            return Optional.empty();
        }
        try {
            OpeningHours hours = OpeningHours.parse(spec, zone, holidays.orElse(Holidays.none()));
            if (holidays.isPresent()) {
                hours.warnings()
                        .forEach(warning -> file.report().add(Problem.warning(at + "/hours", Found.of(spec), warning)));
            }
            if (holidays.isEmpty() || overrides.isEmpty()) {
                return Optional.empty();
            }
            OpeningHours all = hours.with(overrides.get());
            warnIfConstant(file, at + "/hours", spec, all);
            return Optional.of(all);
        } catch (OpeningHoursException e) {
            Problem problem = problem(at + "/hours", e);
            file.report().inside(at + "/hours", spec, 1, Math.max(1, e.column()), problem);
            return Optional.empty();
        }
    }

    /** Hours that never change, from when the file was written on, make one of the two ways useless. */
    private static void warnIfConstant(FlowFile file, String pointer, String spec, OpeningHours hours) {
        Instant from = file.written().isAfter(EARLIEST) ? file.written() : EARLIEST;
        for (int years = 0; years < YEARS_AHEAD; years += 2) {
            if (hours.nextChange(from.plus(Duration.ofDays(365L * years))).isPresent()) {
                return;
            }
        }
        file.report()
                .add(Problem.warning(
                        pointer,
                        Found.of(spec) + ", which is " + (hours.isOpen(from) ? "always open" : "never open"),
                        "hours that are open at some time and closed at another"));
    }

    /** What the hours package says of a mistake, at a place in a file. */
    public static Problem problem(String pointer, OpeningHoursException e) {
        Problem problem = Problem.error(pointer, Found.of(e.found()), e.expected());
        return e.suggestion().map(problem::suggesting).orElse(problem);
    }

    private static Optional<List<HoursOverride>> overrides(FlowFile file, Map<?, ?> root, String at, ZoneId zone) {
        Object value = root.get("override");
        if (value == null) {
            return Optional.of(List.of());
        }
        List<?> texts = value instanceof List<?> items ? items : List.of(value);
        if (texts.size() > MAX_OVERRIDES) {
            file.report().error(at + "/override", texts.size() + " overrides", "at most " + MAX_OVERRIDES);
            return Optional.empty();
        }
        List<HoursOverride> overrides = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String pointer = value instanceof List<?> ? Pointers.child(at + "/override", i) : at + "/override";
            override(file, texts.get(i), pointer, zone).ifPresent(overrides::add);
        }
        return overrides.size() == texts.size() ? Optional.of(List.copyOf(overrides)) : Optional.empty();
    }

    private static Optional<HoursOverride> override(
            FlowFile file, @Nullable Object value, String pointer, ZoneId zone) {
        if (!(value instanceof String text)) {
            file.report()
                    .error(
                            pointer,
                            Found.of(value),
                            "a text such as \"closed until 14:00\" or \"closed on 2026-12-31\"");
            return Optional.empty();
        }
        try {
            return Optional.of(HoursOverride.parse(text, zone, file.written()));
        } catch (OpeningHoursException e) {
            file.report().add(problem(pointer, e));
            return Optional.empty();
        }
    }
}
