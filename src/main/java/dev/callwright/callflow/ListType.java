package dev.callwright.callflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param item what each item is
 * @param size how many there may be
 * @param unique whether none may be there twice
 */
public record ListType(ValueType item, Range size, boolean unique) implements ValueType {
    @Override
    public void check(@Nullable Object value, Place place) {
        if (place.skips(value)) {
            return;
        }
        if (!(value instanceof List<?> items)) {
            place.error(Wording.typed(value), describe());
            return;
        }
        if (!size.contains(items.size())) {
            place.error("a list of " + items.size(), describe());
        }
        Set<@Nullable Object> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            item.check(items.get(i), place.at(i));
            if (unique && !seen.add(items.get(i))) {
                place.at(i).error(Wording.of(items.get(i)) + " again", "each item only once");
            }
        }
    }

    @Override
    public String describe() {
        String limits = size.describe();
        return (limits.isEmpty() ? "a list" : "a list of " + limits) + ", each " + item.describe();
    }
}
