package dev.callwright.callflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Defaults that Kazoo would write into the data unseen are written out, so that the answer shows what runs
 * ({@code contracts/kazoo-mapping.md}, consequence 7). All keep Kazoo's own value but one: nobody joins an ad-hoc conference
 * muted, which nobody expects.
 */
final class ExplicitDefaults implements Normalisation {
    private static final String TERMINATOR = "terminator";
    private static final int TIME_LIMIT = 3600;

    @Override
    public void apply(Draft node, Origin origin) {
        Map<String, @Nullable Object> data = node.data;
        switch (node.module()) {
            case "collect_dtmf" -> terminator(node);
            case "conference", "conference_feature" -> {
                if (data.get("config") instanceof Map<?, ?> config) {
                    unmuted(DataWalk.members(config));
                }
            }
            case "resources" -> data.putIfAbsent("use_local_resources", true);
            case "record_call" -> {
                if (!"stop".equals(data.get("action"))) {
                    data.putIfAbsent("time_limit", TIME_LIMIT);
                }
            }
            case "record_caller" -> data.putIfAbsent("time_limit", TIME_LIMIT);
            default -> {
                // other defaults do what anybody would expect
            }
        }
    }

    /** Kazoo's default {@code #} counts more than {@code terminators}, whatever these are. */
    private static void terminator(Draft node) {
        if (node.data.containsKey(TERMINATOR)) {
            return;
        }
        Object terminators = node.data.get("terminators");
        if (!(terminators instanceof List<?> keys) || keys.equals(List.of("#"))) {
            node.data.put(TERMINATOR, "#");
            return;
        }
        Object terminator = keys.isEmpty() ? "#" : keys.get(0);
        node.data.put(TERMINATOR, terminator);
        node.option("terminators")
                .warning(
                        keys.isEmpty() ? "no terminators" : "terminators without terminator",
                        "\"terminator\", one key: Kazoo heeds that one only, and " + terminator + " was written out");
    }

    private static void unmuted(Map<String, @Nullable Object> config) {
        if (!config.containsKey("member")) {
            config.put("member", new LinkedHashMap<>());
        }
        if (config.get("member") instanceof Map<?, ?> member) {
            DataWalk.members(member).putIfAbsent("join_muted", false);
        }
    }
}
