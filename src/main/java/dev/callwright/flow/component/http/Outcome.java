package dev.callwright.flow.component.http;

import dev.callwright.callflow.CallflowJson;
import dev.callwright.flow.node.Step;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request: a state and the node's variables. It is kept as a text until the call asks for it.
 *
 * @param values of which {@code response} is any JSON value
 */
record Outcome(String state, Map<String, ? extends @Nullable Object> values) {
    static final String SUCCESS = "success";
    static final String FAILED = "failed";

    static final String CONTENT_TYPE = "content_type";
    static final String STATUS_CODE = "status_code";
    static final String RESPONSE = "response";
    static final String ERROR = "error";

    /** The status of an answer that is not what was wanted. */
    static final int UNUSABLE = 400;

    private static final String STATE = "state";
    private static final String VALUES = "values";
    /** With room for what a keep takes: 256 Ki. */
    private static final int LONGEST_TEXT = 200_000;

    /** No answer, and why, in one word. */
    static Outcome none(String error) {
        return of(FAILED, "", 0, "", error);
    }

    static Outcome of(String state, String contentType, int statusCode, @Nullable Object response, String error) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(CONTENT_TYPE, contentType);
        values.put(STATUS_CODE, statusCode);
        values.put(RESPONSE, response);
        values.put(ERROR, error);
        return new Outcome(state, values);
    }

    Step step() {
        return new Step.Leave(state, values);
    }

    String text() {
        String text = new String(CallflowJson.writeJson(Map.of(STATE, state, VALUES, values)), StandardCharsets.UTF_8);
        return text.length() <= LONGEST_TEXT
                ? text
                : of(FAILED, String.valueOf(values.get(CONTENT_TYPE)), UNUSABLE, "", "too_large")
                        .text();
    }

    /** What {@link #text} was made of. */
    static Outcome of(String text) {
        Map<?, ?> kept = (Map<?, ?>) CallflowJson.read(text);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (kept != null && kept.get(VALUES) instanceof Map<?, ?> written) {
            written.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        return new Outcome(kept == null ? FAILED : String.valueOf(kept.get(STATE)), values);
    }
}
