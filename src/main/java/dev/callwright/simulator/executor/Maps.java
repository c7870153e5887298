package dev.callwright.simulator.executor;

import java.util.HashMap;
import java.util.Map;

/** Copies of maps. */
final class Maps {
    private Maps() {}

    static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
