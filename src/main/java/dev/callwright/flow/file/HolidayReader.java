package dev.callwright.flow.file;

import dev.callwright.flow.document.Pointers;
import dev.callwright.hours.Holidays;
import dev.callwright.hours.OpeningHoursException;
import dev.callwright.hours.holiday.HolidaySources;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code holidays}: a country or region ({@code ie}, {@code de-by}), an {@code .ics} file beside the flow file,
 * dates, or a list of these. A calendar must lie inside the flows folder.
 */
public final class HolidayReader {
    private static final int MAX_SOURCES = 2_000;
    private static final String EXPECTED =
            "a country or region (ie, de-by), an .ics file beside this one, dates (2026-12-24), or a list of these";

    private HolidayReader() {}

    static Optional<Holidays> read(FlowFile file, Map<?, ?> root, String at) {
        Object value = root.get("holidays");
        if (value == null) {
            return Optional.of(Holidays.none());
        }
        List<?> sources = value instanceof List<?> items ? items : List.of(value);
        if (sources.size() > MAX_SOURCES) {
            file.report().error(at + "/holidays", sources.size() + " entries", "at most 2,000");
            return Optional.empty();
        }
        List<Holidays> parts = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String pointer = value instanceof List<?> ? Pointers.child(at + "/holidays", i) : at + "/holidays";
            source(file, sources.get(i), pointer).ifPresent(parts::add);
        }
        return parts.size() == sources.size() ? Optional.of(Holidays.all(parts)) : Optional.empty();
    }

    private static Optional<Holidays> source(FlowFile file, @Nullable Object value, String pointer) {
        if (!(value instanceof String source) || source.isBlank()) {
            file.report().error(pointer, Found.of(value), EXPECTED);
            return Optional.empty();
        }
        Path beside = file.folder().resolve(file.path()).getParent();
        if (beside == null || !staysInside(file.folder(), beside, source)) {
            file.report().error(pointer, Found.of(source), "a calendar inside the flows folder");
            return Optional.empty();
        }
        try {
            return Optional.of(HolidaySources.parse(source, beside));
        } catch (OpeningHoursException e) {
            file.report().add(HoursReader.problem(pointer, e));
            return Optional.empty();
        }
    }

    /** Whether every file that the text names lies in the folder, links followed. */
    private static boolean staysInside(Path folder, Path beside, String source) {
        for (String part : source.split(",", -1)) {
            String name = part.strip();
            if (name.toLowerCase(Locale.ROOT).endsWith(".ics")
                    && !isInside(
                            folder,
                            beside,
                            name.startsWith("school:") ? name.substring(7).strip() : name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInside(Path folder, Path beside, String name) {
        try {
            Path calendar = beside.resolve(name).normalize();
            if (!calendar.startsWith(folder.normalize())) {
                return false;
            }
            return !calendar.toFile().exists() || calendar.toRealPath().startsWith(folder.toRealPath());
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }
}
