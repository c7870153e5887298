package dev.callwright.flow.node;

import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.outside.Countries.Country;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.outside.Rates;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The variables of the start node, PHLO's Start ({@code contracts/phlo.md}, "Components"): of the call that came in, of the
 * message, or of the API request with its payload, which stands as {@code http.params}, {@code http} and
 * {@code request.params}.
 */
public final class StartVariables {
    /** What began the run: call, sms or http. */
    public static final String REQUEST_TYPE = "request_type";

    /** What stands behind {@code start}. */
    public static final Shape SHAPE = Shape.of(Map.of(
            REQUEST_TYPE,
            Shape.TEXT,
            "call",
            texts(
                    "uuid",
                    "to",
                    "from",
                    "start_time",
                    "answer_time",
                    "end_time",
                    "direction",
                    "to_iso2",
                    "from_iso2",
                    "to_country",
                    "from_country",
                    "leg",
                    "hangup_cause",
                    "duration",
                    "bill_duration",
                    "bill_rate",
                    "bill_amount"),
            "message",
            texts(
                    "message_uuid",
                    "time",
                    "direction",
                    "status",
                    "to",
                    "from",
                    "to_iso2",
                    "from_iso2",
                    "to_country",
                    "from_country",
                    "msg",
                    "units",
                    "total_rate",
                    "total_amount"),
            "request",
            Shape.of(Map.of("uuid", Shape.TEXT, "params", Shape.ANYTHING)),
            "http",
            Shape.ANYTHING));

    private StartVariables() {}

    /** The values for a run that a call began, or that goes on in one. */
    public static Map<String, Object> of(PivotRequest call, Instant started, Outside outside) {
        String from = call.callerIdNumber().orElse("");
        String to = call.calledNumber().orElse("");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("uuid", call.callId().orElse(""));
        values.put("to", to);
        values.put("from", from);
        values.put("start_time", started.toString());
        values.put("answer_time", started.toString());
        values.put("end_time", "");
        values.put("direction", "inbound");
        values.put("to_iso2", iso2(to, outside));
        values.put("from_iso2", iso2(from, outside));
        values.put("to_country", country(to, outside));
        values.put("from_country", country(from, outside));
        values.put("leg", "ALeg");
        values.put("hangup_cause", call.parameter("Hangup-Cause").orElse(""));
        values.put("duration", 0);
        values.put("bill_duration", 0);
        values.put(
                "bill_rate", outside.rates().of(from, Rates.Kind.CALL).perUnit().toPlainString());
        values.put("bill_amount", "0");
        return Map.of(REQUEST_TYPE, "call", "call", values);
    }

    /** The values for a run that a request of an application began, or another flow. */
    public static Map<String, Object> ofRequest(String uuid, Map<String, ?> parameters) {
        Map<String, Object> http = new LinkedHashMap<>(parameters);
        http.put("params", parameters);
        return Map.of(REQUEST_TYPE, "http", "request", Map.of("uuid", uuid, "params", parameters), "http", http);
    }

    /** The values for a run that a message began. */
    public static Map<String, Object> ofMessage(Map<String, String> message, Outside outside) {
        String from = message.getOrDefault("from", "");
        String to = message.getOrDefault("to", "");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("direction", "inbound");
        values.put("status", "received");
        values.put("units", 1);
        values.put(
                "total_rate", outside.rates().of(from, Rates.Kind.SMS).perUnit().toPlainString());
        values.put("total_amount", "0");
        values.put("from_iso2", iso2(from, outside));
        values.put("to_iso2", iso2(to, outside));
        values.put("from_country", country(from, outside));
        values.put("to_country", country(to, outside));
        values.putAll(message);
        return Map.of(REQUEST_TYPE, "sms", "message", values);
    }

    private static String iso2(String number, Outside outside) {
        return outside.countries().of(number).map(Country::iso2).orElse("");
    }

    private static String country(String number, Outside outside) {
        Optional<Country> country = outside.countries().of(number);
        return country.map(Country::name).orElse("");
    }

    private static Shape texts(String... names) {
        return Shape.of(Arrays.stream(names).collect(Collectors.toMap(name -> name, name -> Shape.TEXT)));
    }
}
