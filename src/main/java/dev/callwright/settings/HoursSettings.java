package dev.callwright.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The default time-of-day router ({@code callwright.hours.*}).
 *
 * @param times OpenStreetMap {@code opening_hours}; default {@code 09:00-17:00}, every day
 * @param holidays country or region codes, {@code .ics} files or dates
 * @param override a one-off exception such as {@code closed until 14:00}
 * @param open raw value of a callflow, or a flow's name, while open
 * @param closed the same while closed
 */
public record HoursSettings(
        String times, List<String> holidays, Optional<String> override, Object open, Object closed) {

    private static final Map<String, Object> VOICEMAIL = Map.of("module", "voicemail", "data", Map.of("id", "company"));
    private static final Map<String, Object> FRONT_DESK =
            Map.of("module", "device", "data", Map.of("id", "front_desk"), "children", Map.of("_", VOICEMAIL));

    static HoursSettings read(Properties callwright) {
        Properties hours = callwright.below("hours");
        return new HoursSettings(
                hours.text("times", "09:00-17:00"),
                hours.texts("holidays"),
                hours.text("override"),
                hours.callflow("open").orElse(FRONT_DESK),
                hours.callflow("closed").orElse(VOICEMAIL));
    }
}
