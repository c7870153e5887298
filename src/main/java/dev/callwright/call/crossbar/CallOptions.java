package dev.callwright.call.crossbar;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a quickcall is placed ({@code contracts/kazoo.md}, "Originate"). Made by {@link #ringing}.
 *
 * @param ringTimeout how long the phone rings, 3 s or more
 * @param callerIdName shown on the phone that rings; else "Device QuickCall"
 * @param callerIdNumber the same for the number; else the number that is called
 * @param autoAnswer whether the phone is asked to answer by itself
 * @param variables custom application variables, which come back with the call's events and pivots
 */
public record CallOptions(
        Duration ringTimeout,
        Optional<String> callerIdName,
        Optional<String> callerIdNumber,
        boolean autoAnswer,
        Map<String, String> variables) {

    private static final Duration LEAST = Duration.ofSeconds(3);

    /** @throws IllegalArgumentException for a shorter time than Kazoo takes */
    public CallOptions {
        variables = Map.copyOf(variables);
        if (ringTimeout.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "ringTimeout: " + ringTimeout.toMillis() + " ms (expected: 3 s or more)");
        }
    }

    /** A call without any options but the time that it rings. */
    public static CallOptions ringing(Duration ringTimeout) {
        return new CallOptions(ringTimeout, Optional.empty(), Optional.empty(), false, Map.of());
    }

    Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("timeout", ringTimeout.toSeconds());
        data.put("auto_answer", autoAnswer);
        callerIdName.ifPresent(name -> data.put("cid-name", name));
        callerIdNumber.ifPresent(number -> data.put("cid-number", number));
        if (!variables.isEmpty()) {
            data.put("custom_application_vars", variables);
        }
        return data;
    }

    /** Without numbers and variables. */
    @Override
    public String toString() {
        return "CallOptions[" + ringTimeout.toSeconds() + " s]";
    }
}
