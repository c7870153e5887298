package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spoken texts longer than Kazoo takes become several, spoken one after another. */
final class LongTexts implements Normalisation {
    private static final int LONGEST = 1000;
    private static final String TEXT = "text";

    @Override
    public void apply(Draft node, Origin origin) {
        if (node.module().equals("tts")) {
            List<String> parts = parts(node.data.get(TEXT), node.option(TEXT));
            if (parts.size() > 1) {
                chain(node, parts);
            }
        } else if (node.module().equals("audio_macro") && node.data.get("macros") instanceof List<?> macros) {
            node.data.put("macros", spread(macros, node.option("macros")));
        }
    }

    private static void chain(Draft node, List<String> parts) {
        if (Boolean.TRUE.equals(node.data.remove("endless_playback"))) {
            node.option("endless_playback")
                    .warning("true", "a text short enough: the first part would never end, so it is said once");
        }
        Map<String, Draft> next = new LinkedHashMap<>(node.children);
        node.data.put(TEXT, parts.get(0));
        for (int i = parts.size() - 1; i > 0; i--) {
            Draft part = node.added("tts");
            part.data.putAll(node.data);
            part.data.put(TEXT, parts.get(i));
            part.children.putAll(next);
            next = Map.of(BranchKeys.OTHERWISE, part);
        }
        node.children.clear();
        node.children.putAll(next);
    }

    private static List<@Nullable Object> spread(List<?> macros, Place place) {
        List<@Nullable Object> spread = new ArrayList<>();
        for (int i = 0; i < macros.size(); i++) {
            Object macro = macros.get(i);
            List<String> parts = macro instanceof Map<?, ?> map && "tts".equals(map.get("macro"))
                    ? parts(map.get(TEXT), place.at(i).at(TEXT))
                    : List.of();
            if (parts.size() > 1 && macro instanceof Map<?, ?> map) {
                for (String part : parts) {
                    Map<String, @Nullable Object> copy = new LinkedHashMap<>(DataWalk.members(map));
                    copy.remove("endless_playback");
                    copy.put(TEXT, part);
                    spread.add(copy);
                }
            } else {
                spread.add(macro);
            }
        }
        return spread;
    }

    private static List<String> parts(@Nullable Object value, Place place) {
        if (!(value instanceof String text) || place.skips(text)) {
            return List.of();
        }
        int length = text.codePointCount(0, text.length());
        if (length <= LONGEST) {
            return List.of();
        }
        List<String> parts = TextSplit.of(text, LONGEST);
        place.warning(
                String.format(Locale.ROOT, "%,d characters", length),
                String.format(Locale.ROOT, "at most %,d: it was split into %d texts", LONGEST, parts.size()));
        return parts;
    }
}
