package dev.callwright.callflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of which one member says what the others are, as in {@code audio_macro.macros}.
 *
 * @param key the member that decides
 * @param variants what the object is, by that member's value
 */
public record VariantType(String key, Map<String, ObjectType> variants) implements ValueType {
    @Override
    public void check(@Nullable Object value, Place place) {
        if (place.skips(value)) {
            return;
        }
        if (!(value instanceof Map<?, ?> members)) {
            place.error(Wording.typed(value), describe());
            return;
        }
        Object variant = members.get(key);
        if (place.skips(variant)) {
            return;
        }
        ObjectType type = variant instanceof String name ? variants.get(name) : null;
        if (type == null) {
            Optional<String> meant = Nearest.to(String.valueOf(variant), variants.keySet());
            String found = members.containsKey(key) ? Wording.typed(variant) : "no " + key;
            Place at = members.containsKey(key) ? place.at(key) : place;
            if (meant.isPresent()) {
                at.error(found, expectedKey(), meant.get());
            } else {
                at.error(found, expectedKey());
            }
            return;
        }
        Map<Object, @Nullable Object> others = new LinkedHashMap<>(members);
        others.remove(key);
        type.check(others, place);
    }

    private String expectedKey() {
        return key + ": one of " + String.join(", ", names());
    }

    private List<String> names() {
        return variants.keySet().stream().toList();
    }

    @Override
    public String describe() {
        return "an object with " + expectedKey();
    }
}
