package dev.callwright.recording;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The query of an upload: what Kazoo says about the call, behind what the flow's author may have written there
 * ({@code contracts/kazoo.md}, "Recording uploads"). Of a name given twice the last value counts, which is Kazoo's.
 */
final class UploadQuery {
    private static final int MOST = 200;
    private static final int LONGEST_VALUE = 1_024;

    private final Map<String, String> values;

    private UploadQuery(Map<String, String> values) {
        this.values = values;
    }

    /** Reads a raw query. */
    static UploadQuery of(Optional<String> rawQuery) {
        if (rawQuery.isEmpty()) {
            return new UploadQuery(Collections.emptyMap());
        }
        Map<String, String> values = new HashMap<>();
        String[] pairs = rawQuery.get().split("&", MOST + 1);
        for (int i = 0; i < Math.min(pairs.length, MOST); i++) {
            int equals = pairs[i].indexOf('=');
            if (equals > 0) {
                values.put(
                        Percent.decode(pairs[i].substring(0, equals), true),
                        Percent.decode(pairs[i].substring(equals + 1), true));
            }
        }
        return new UploadQuery(values);
    }

    /** A value as it was sent; empty if it was not, or was sent empty. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** A value to be kept: an overlong one is cut. */
    Optional<String> detail(String name) {
        return value(name).map(UploadQuery::cut);
    }

    private static String cut(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        boolean inside = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
        return value.substring(0, inside ? LONGEST_VALUE - 1 : LONGEST_VALUE);
    }

    /** Without the values, which are of a call. */
    @Override
    public String toString() {
        return "UploadQuery[" + values.size() + " values]";
    }
}
