package dev.callwright.resolver;

import dev.callwright.callflow.CallflowJson;
import dev.callwright.flow.FlowLibrary;
import dev.callwright.settings.HoursSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The default time-of-day router: {@code callwright.hours} of the settings as the flow document that it is, so that it is
 * read, checked and answered like any file in {@code flows/}.
 */
final class TimeOfDayDocument {
    static final String NAME = FlowLibrary.SETTINGS + "time-of-day";

    static final String PATH = NAME + ".json";

    private TimeOfDayDocument() {}

    static byte[] of(HoursSettings settings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("hours", settings.times());
        if (!settings.holidays().isEmpty()) {
            document.put("holidays", settings.holidays());
        }
        settings.override().ifPresent(override -> document.put("override", override));
        document.put("open", settings.open());
        document.put("closed", settings.closed());
        return CallflowJson.writeJson(document);
    }
}
