package dev.callwright.callflow;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names for Kazoo's 32-character ids, which nobody remembers: {@code devices.front_desk}. Immutable. */
public record Ids(Map<Kind, Map<String, String>> names) {
    /** What an id stands for; the name in {@code ids:} is the enum's in lower case. */
    public enum Kind {
        DEVICES,
        VOICEMAILS,
        USERS,
        GROUPS,
        CONFERENCES,
        MEDIA,
        CALLFLOWS,
        MENUS,
        QUEUES,
        DIRECTORIES,
        FAXBOXES,
        FUNCTIONS,
        LISTS,
        TEMPORAL_RULES,
        TEMPORAL_RULES_SETS;

        /** As it is written in {@code ids:}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** No names. */
    public static final Ids NONE = new Ids(Map.of());

    /** The id that {@code name} stands for. */
    public Optional<String> id(Kind kind, String name) {
        return Optional.ofNullable(names.getOrDefault(kind, Map.of()).get(name));
    }

    /** The names of one kind. */
    public Set<String> names(Kind kind) {
        return names.getOrDefault(kind, Map.of()).keySet();
    }

    /** Whether some name of this kind stands for {@code id}. */
    public boolean isId(Kind kind, String id) {
        return names.getOrDefault(kind, Map.of()).containsValue(id);
    }
}
