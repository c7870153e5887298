package dev.callwright.flow.component.http;

import dev.callwright.callflow.JsonText;
import dev.callwright.callflow.JsonTextException;
import dev.callwright.flow.outside.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a flow wants of an answer, and PHLO's rule for it ({@code contracts/phlo.md}, "HTTP Request"): an answer of 200 to
 * 299 that is of another type, or lacks a key that is expected, counts as 400 and has failed. An answer that says 404 by
 * itself keeps its 404. One without content is of any type.
 *
 * @param type the content type in lower case; empty for any
 * @param keys paths that must be there, {@code customer.tier}
 */
record Expectation(Optional<String> type, List<String> keys) {
    private static final String JSON = "application/json";
    /** The most of an answer that is kept, in characters. */
    private static final int LONGEST = 64 * 1024;
    /** What a state can hold is 400 levels deep. */
    private static final int DEEPEST = 100;

    /** An answer's content as a value. */
    private record Content(@Nullable Object value, String error) {}

    Outcome of(HttpReply reply) {
        Content content = content(reply);
        if (!reply.isSuccess()) {
            return Outcome.of(Outcome.FAILED, reply.contentType(), reply.status(), content.value(), "");
        }
        boolean nothing = reply.body().isEmpty() && keys.isEmpty();
        String error = nothing ? "" : error(reply, content);
        return error.isEmpty()
                ? Outcome.of(Outcome.SUCCESS, reply.contentType(), reply.status(), content.value(), "")
                : Outcome.of(Outcome.FAILED, reply.contentType(), Outcome.UNUSABLE, content.value(), error);
    }

    private String error(HttpReply reply, Content content) {
        if (!isWanted(reply.contentType())) {
            return "content_type";
        }
        if (!content.error().isEmpty()) {
            return content.error();
        }
        return keys.stream().allMatch(key -> has(content.value(), key)) ? "" : "missing_keys";
    }

    private boolean isWanted(String contentType) {
        return type.isEmpty() || type.get().equals(contentType) || (type.get().equals(JSON) && isJson(contentType));
    }

    private static boolean isJson(String contentType) {
        return contentType.equals(JSON) || contentType.endsWith("+json");
    }

    private static Content content(HttpReply reply) {
        String body = reply.body();
        if (!isJson(reply.contentType())) {
            return new Content(cut(body), "");
        }
        if (body.length() > LONGEST) {
            return new Content("", "too_large");
        }
        try {
            Object value = JsonText.parse(body).value();
            return isDeeper(value, DEEPEST) ? new Content("", "invalid_json") : new Content(whole(value), "");
        } catch (JsonTextException e) {
            return new Content(body, "invalid_json");
        }
    }

    /** Never in the midst of a character. */
    private static String cut(String body) {
        if (body.length() <= LONGEST) {
            return body;
        }
        return body.substring(0, Character.isHighSurrogate(body.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static boolean isDeeper(@Nullable Object value, int levels) {
        if (value instanceof Map<?, ?> map) {
            return levels == 0 || map.values().stream().anyMatch(item -> isDeeper(item, levels - 1));
        }
        return value instanceof List<?> list
                && (levels == 0 || list.stream().anyMatch(item -> isDeeper(item, levels - 1)));
    }

    /** Without half surrogate pairs, which JSON may hold and Kazoo crashes on. */
    private static @Nullable Object whole(@Nullable Object value) {
        if (value instanceof String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(whole(name), whole(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(whole(item)));
            return copy;
        }
        return value;
    }

    private static boolean has(@Nullable Object value, String path) {
        @Nullable Object here = value;
        for (String name : path.split("\\.")) {
            if (here instanceof Map<?, ?> map && map.containsKey(name)) {
                here = map.get(name);
            } else if (here instanceof List<?> list
                    && name.matches("[0-9]{1,6}")
                    && Integer.parseInt(name) < list.size()) {
                here = list.get(Integer.parseInt(name));
            } else {
                return false;
            }
        }
        return true;
    }
}
