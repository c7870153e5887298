package dev.callwright.callflow;

import java.util.HashMap;
import java.util.Map;

/** Where a value and those inside it stand: a tree of the same shape, so that no pointer needs to be kept as text. */
final class JsonPositions {
    private final JsonText.Position position;
    private final Map<String, JsonPositions> inside = new HashMap<>();

    JsonPositions(JsonText.Position position) {
        this.position = position;
    }

    void add(String key, JsonPositions positions) {
        inside.put(key, positions);
    }

    /** The positions of one member or item, or these if there is none. */
    JsonPositions child(String key) {
        return inside.getOrDefault(key, this);
    }

    JsonText.Position at(String pointer) {
        JsonPositions here = this;
        for (String key : Pointers.split(pointer)) {
            JsonPositions next = here.inside.get(key);
            if (next == null) {
                break;
            }
            here = next;
        }
        return here.position;
    }
}
