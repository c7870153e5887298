package dev.callwright.flow.component;

import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.Countries.Country;
import dev.callwright.flow.outside.Rates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PHLO's variables of a conference ({@code contracts/phlo.md}, "Components"). Kazoo tells a member's id only to
 * applications inside of it, so {@code member_id} is the id of the member's call; {@code conference_uuid} is that of a stored
 * conference, else the name, by which one made on the spot is found.
 */
final class ConferenceVariables {
    private static final String[] NAMES = {
        "from",
        "direction",
        "caller_name",
        "to",
        "event",
        "bill_rate",
        "call_status",
        "conference_name",
        "call_uuid",
        "conference_uuid",
        "member_id",
        "to_iso2",
        "from_iso2",
        "to_country",
        "from_country"
    };

    private ConferenceVariables() {}

    static Shape shape() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (String name : NAMES) {
            shapes.put(name, Shape.TEXT);
        }
        return Shape.of(shapes);
    }

    /**
     * The values for the caller of a visit.
     *
     * @param event ConferenceEnter or ConferenceExit; the empty text if it came to nothing
     * @param id of the conference
     */
    static Map<String, @Nullable Object> of(Visit visit, String event, String name, String id) {
        PivotRequest call = visit.call();
        String from = call.callerIdNumber().orElse("");
        String to = call.calledNumber().orElse("");
        Optional<Country> there = visit.outside().countries().of(to);
        Optional<Country> here = visit.outside().countries().of(from);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("from", from);
        values.put("direction", "inbound");
        values.put("caller_name", call.callerIdName().orElse(from));
        values.put("to", to);
        values.put("event", event);
        values.put(
                "bill_rate",
                visit.outside().rates().of(from, Rates.Kind.CALL).perUnit().toPlainString());
        values.put("call_status", "in-progress");
        values.put("conference_name", name);
        values.put("call_uuid", call.callId().orElse(""));
        values.put("conference_uuid", id);
        values.put("member_id", call.callId().orElse(""));
        values.put("to_iso2", there.map(Country::iso2).orElse(""));
        values.put("from_iso2", here.map(Country::iso2).orElse(""));
        values.put("to_country", there.map(Country::name).orElse(""));
        values.put("from_country", here.map(Country::name).orElse(""));
        return values;
    }
}
