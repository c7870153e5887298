package dev.callwright.callflow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Visits every value in a node's data that the catalog knows an option for, however deep, and lets it be replaced. */
final class DataWalk {
    /** Answers what is to stand in the place of an option's value: the value itself to leave it. */
    @FunctionalInterface
    interface Visitor {
        @Nullable
        Object visit(OptionSpec option, @Nullable Object value, Map<String, @Nullable Object> beside, Place place);
    }

    private final Visitor visitor;

    DataWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    void object(ObjectType type, Map<String, @Nullable Object> members, Place place) {
        for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
            OptionSpec option = type.options().get(member.getKey());
            if (option != null) {
                Place at = place.at(member.getKey());
                member.setValue(visitor.visit(option, member.getValue(), members, at));
                inside(option.type(), member.getValue(), at);
            }
        }
    }

    private void inside(ValueType type, @Nullable Object value, Place place) {
        if (value instanceof Map<?, ?> map) {
            if (type instanceof ObjectType object) {
                object(object, members(map), place);
            } else if (type instanceof VariantType variants && map.get(variants.key()) instanceof String name) {
                ObjectType variant = variants.variants().get(name);
                if (variant != null) {
                    object(variant, members(map), place);
                }
            }
        } else if (value instanceof List<?> list && type instanceof ListType of) {
            for (int i = 0; i < list.size(); i++) {
                inside(of.item(), list.get(i), place.at(i));
            }
        }
    }

    /** A map that {@link DataReader} made: mutable, with names as keys. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> members(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
