package dev.callwright.flow.schema;

import java.util.List;
import java.util.Map;

/** Files of opening hours. */
final class HoursSchemas {
    private HoursSchemas() {}

    static Map<String, Object> file() {
        Map<String, Object> texts = Map.of("type", "array", "items", Map.of("type", "string"));
        Map<String, Object> properties = HeaderSchemas.properties();
        properties.put("hours", Schemas.text("opening hours: \"Mo-Fr 09:00-17:00; PH off\""));
        properties.put(
                "holidays",
                Schemas.anyOf(
                        "public holidays: a country or region (ie, de-by), an .ics file, dates, or a list of these",
                        List.of(Map.of("type", "string"), texts)));
        properties.put(
                "override",
                Schemas.anyOf(
                        "exceptions: \"closed until 14:00\", \"closed on 2026-12-31\", or a list of these",
                        List.of(Map.of("type", "string"), texts)));
        properties.put("open", Schemas.described(Schemas.ref("destination"), "what a call does while it is open"));
        properties.put("closed", Schemas.described(Schemas.ref("destination"), "what a call does while it is closed"));
        return Schemas.object(properties, List.of("hours", "open", "closed"));
    }
}
