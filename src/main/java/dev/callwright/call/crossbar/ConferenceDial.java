package dev.callwright.call.crossbar;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call into a conference ({@code contracts/kazoo.md}, "Conferences"). Made by {@link #to}.
 *
 * @param endpoints ids of devices and users, numbers, {@code sip:} addresses; at least one
 * @param timeout how long they may ring
 * @param outboundCallId the id that the new leg gets; for one endpoint only
 * @param flags {@code mute}, {@code deaf}, {@code is_moderator}, {@code join_existing}, …
 * @param variables custom application variables, which come back with the leg's events
 */
public record ConferenceDial(
        List<String> endpoints,
        Duration timeout,
        Optional<String> callerIdName,
        Optional<String> callerIdNumber,
        Optional<String> outboundCallId,
        List<String> flags,
        Map<String, String> variables) {

    /** @throws IllegalArgumentException if it is to nobody, or one call id is for many */
    public ConferenceDial {
        endpoints = List.copyOf(endpoints);
        flags = List.copyOf(flags);
        variables = Map.copyOf(variables);
        if (endpoints.isEmpty() || (outboundCallId.isPresent() && endpoints.size() > 1)) {
            throw new IllegalArgumentException(endpoints.size() + " endpoints"
                    + (endpoints.isEmpty() ? " (expected: at least one)" : " with one call id (expected: one)"));
        }
    }

    /** Calls one endpoint, with nothing special. */
    public static ConferenceDial to(String endpoint, Duration timeout) {
        return new ConferenceDial(
                List.of(endpoint), timeout, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());
    }

    /** What is called stands in data inside the data; the variables beside it. */
    Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> dial = new LinkedHashMap<>();
        dial.put("endpoints", endpoints);
        dial.put("timeout", Math.max(1, timeout.toSeconds()));
        callerIdName.ifPresent(name -> dial.put("caller_id_name", name));
        callerIdNumber.ifPresent(number -> dial.put("caller_id_number", number));
        outboundCallId.ifPresent(id -> dial.put("outbound_call_id", id));
        if (!flags.isEmpty()) {
            dial.put("participant_flags", flags);
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        if (!variables.isEmpty()) {
            data.put("custom_application_vars", variables);
        }
        data.put("data", dial);
        return data;
    }

    /** Without numbers. */
    @Override
    public String toString() {
        return "ConferenceDial[" + endpoints.size() + " endpoints]";
    }
}
