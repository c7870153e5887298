package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies values of {@code data}, and says which of them JSON or UTF-8 has no form for. Keeps count of how much was read, so
 * that its user can stop.
 */
final class DataReader {
    private long size;

    /** A lower bound of the bytes of JSON that everything read so far takes. */
    long size() {
        return size;
    }

    @Nullable
    Object read(@Nullable Object value, Place place) {
        return read(value, place, 1);
    }

    /** Notes a text that can't be written as UTF-8; names and branch keys are texts too. */
    void checkText(String text, Place place) {
        size += text.length() + 2L;
        if (!Unicode.isWellFormed(text)) {
            place.error(
                    Wording.quoted(text),
                    "whole characters: half of a surrogate pair stands alone, which Kazoo crashes on");
        }
    }

    private @Nullable Object read(@Nullable Object value, Place place, int depth) {
        size++;
        if (size > CallflowLimits.MAX_BYTES) {
            return null; // refused as a whole
        }
        if (value instanceof String text) {
            checkText(text, place);
            return text;
        }
        if (value instanceof Number number) {
            return number(number, place);
        }
        if (depth > CallflowLimits.MAX_DATA_DEPTH && (value instanceof Map<?, ?> || value instanceof List<?>)) {
            place.error("more than " + CallflowLimits.MAX_DATA_DEPTH + " levels of objects and lists", "fewer");
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                String name = String.valueOf(key);
                checkText(name, place.at(name));
                copy.put(name, read(inner, place.at(name), depth + 1));
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (int i = 0; i < list.size() && size <= CallflowLimits.MAX_BYTES; i++) {
                copy.add(read(list.get(i), place.at(i), depth + 1));
            }
            return copy;
        }
        if (value != null && !(value instanceof Boolean)) {
            place.error(
                    "a " + value.getClass().getSimpleName(), "text, a number, true, false, null, a list or an object");
            return null;
        }
        return value;
    }

    private static Number number(Number number, Place place) {
        if (!Double.isFinite(number.doubleValue())) {
            place.error("the number " + Wording.of(number), "a number that JSON and Kazoo can hold");
        }
        return number instanceof Long whole && whole.intValue() == whole ? Integer.valueOf(whole.intValue()) : number;
    }
}
