package dev.callwright.call.crossbar;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A click-to-call to be stored.
 *
 * @param name shown to people, 1 to 128 characters
 * @param extension what a contact is connected with; may be that of a pivot callflow
 * @param first which of the two is rung first
 * @param ringTimeout how long it rings
 * @param callerIdNumber shown to whom is rung; else the contact's
 */
public record ClickToCallPlan(
        String name, String extension, First first, Duration ringTimeout, Optional<String> callerIdNumber) {

    /** Which end is rung first. */
    public enum First {
        CONTACT("contact"),
        EXTENSION("extension");

        private final String wireName;

        First(String wireName) {
            this.wireName = wireName;
        }
    }

    Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("extension", extension);
        data.put("dial_first", first.wireName);
        data.put("timeout", ringTimeout.toSeconds());
        data.put("auth_required", true);
        callerIdNumber.ifPresent(number -> data.put("caller_id_number", number));
        return data;
    }

    /** Without numbers. */
    @Override
    public String toString() {
        return "ClickToCallPlan[" + name + "]";
    }
}
