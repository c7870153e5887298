package dev.callwright.callflow;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Any of several types. */
public record UnionType(List<ValueType> alternatives) implements ValueType {
    public UnionType {
        alternatives = List.copyOf(alternatives);
    }

    @Override
    public void check(@Nullable Object value, Place place) {
        if (place.skips(value)) {
            return;
        }
        for (ValueType type : alternatives) {
            Findings findings = new Findings(false);
            type.check(value, place.with(findings));
            if (!findings.hasErrors()) {
                return;
            }
        }
        place.error(Wording.typed(value), describe());
    }

    @Override
    public String describe() {
        return alternatives.stream().map(ValueType::describe).distinct().collect(Collectors.joining(", or "));
    }
}
