package dev.callwright.call.crossbar;

import dev.callwright.callflow.CallflowJson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One operation on an account.
 *
 * @param path the segments behind {@code /v2/accounts/{account}/}, not encoded
 * @param query not encoded
 * @param body the whole envelope
 * @param patience how much longer than other operations it may take
 */
record ApiRequest(
        Method method,
        List<String> path,
        Map<String, String> query,
        Optional<Map<String, @Nullable Object>> body,
        Duration patience) {

    /** @throws IllegalArgumentException for an id that would make the path another one */
    ApiRequest {
        for (String segment : path) {
            if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("\"" + segment + "\" in " + path + " (expected: an id)");
            }
        }
    }

    static ApiRequest get(String... path) {
        return of(Method.GET, Optional.empty(), path);
    }

    static ApiRequest delete(String... path) {
        return of(Method.DELETE, Optional.empty(), path);
    }

    static ApiRequest put(Map<String, @Nullable Object> data, String... path) {
        return of(Method.PUT, Optional.of(envelope(data)), path);
    }

    static ApiRequest post(Map<String, @Nullable Object> data, String... path) {
        return of(Method.POST, Optional.of(envelope(data)), path);
    }

    static ApiRequest patch(Map<String, @Nullable Object> data, String... path) {
        return of(Method.PATCH, Optional.of(envelope(data)), path);
    }

    /** A PUT whose {@code action} stands beside its data, as channels and conferences want it. */
    static ApiRequest action(String action, Map<String, @Nullable Object> data, String... path) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("action", action);
        envelope.put("data", data);
        return of(Method.PUT, Optional.of(envelope), path);
    }

    private static ApiRequest of(Method method, Optional<Map<String, @Nullable Object>> body, String... path) {
        return new ApiRequest(method, List.of(path), Map.of(), body, Duration.ZERO);
    }

    private static Map<String, @Nullable Object> envelope(Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("data", data);
        return envelope;
    }

    ApiRequest query(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new ApiRequest(method, path, more, body, patience);
    }

    /** The same, that may take longer: a phone rings meanwhile. */
    ApiRequest waiting(Duration longer) {
        return new ApiRequest(method, path, query, body, longer);
    }

    /** {@code /v2/accounts/…}, encoded, with the query. */
    String target(String account) {
        String segments = path.stream().map(Escaped::text).collect(Collectors.joining("/"));
        String parameters = query.entrySet().stream()
                .map(parameter -> Escaped.text(parameter.getKey()) + "=" + Escaped.text(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return "/v2/accounts/" + Escaped.text(account) + "/" + segments
                + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** As JSON. */
    Optional<byte[]> bytes() {
        return body.map(CallflowJson::writeJson);
    }

    /** Fit for logs once it is masked: neither query nor body. */
    @Override
    public String toString() {
        return method + " " + String.join("/", path);
    }
}
