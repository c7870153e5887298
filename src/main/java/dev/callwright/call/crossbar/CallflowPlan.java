package dev.callwright.call.crossbar;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A callflow to be stored.
 *
 * @param numbers that it answers; phone numbers must belong to the account, and no other callflow may have them
 * @param patterns regular expressions of numbers that it answers; of both at least one
 */
public record CallflowPlan(String name, List<String> numbers, List<String> patterns, Callflow flow) {

    /** @throws IllegalArgumentException if it would answer nothing */
    public CallflowPlan {
        numbers = List.copyOf(numbers);
        patterns = List.copyOf(patterns);
        if (numbers.isEmpty() && patterns.isEmpty()) {
            throw new IllegalArgumentException(
                    "a callflow without numbers and patterns (expected: at least one, or nobody can reach it)");
        }
    }

    Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("numbers", numbers);
        if (!patterns.isEmpty()) {
            data.put("patterns", patterns);
        }
        data.put("flow", CallflowJson.toValue(flow));
        return data;
    }

    /** Without numbers, and without the flow, whose URLs carry our secret. */
    @Override
    public String toString() {
        return "CallflowPlan[" + name + "]";
    }
}
