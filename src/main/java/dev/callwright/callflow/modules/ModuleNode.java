package dev.callwright.callflow.modules;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.callflow.OptionSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the typed builders share: each option that is set gives a new node of the same type. Values that no version of Kazoo
 * takes are refused at once; the rest is checked when the tree is prepared for a PBX.
 *
 * @param <S> the builder itself
 */
abstract class ModuleNode<S extends ModuleNode<S>> extends Callflow {
    ModuleNode(String module, Map<String, ? extends @Nullable Object> data) {
        super(module, data, Map.of());
    }

    /** A node of the same type with other data. */
    abstract S copy(Map<String, ? extends @Nullable Object> data);

    /** This node with one option set; any option, also one that Kazoo does not know. */
    @Override
    public final S data(String key, @Nullable Object value) {
        return copy(with(key, value));
    }

    /**
     * This node with one option set.
     *
     * @throws IllegalArgumentException if no version of Kazoo takes the value
     */
    final S set(String option, Object value) {
        return copy(with(option, checked(module(), option, value)));
    }

    /** This node with one member of an object option set. */
    final S putInto(String option, String name, Object value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (data().get(option) instanceof Map<?, ?> before) {
            before.forEach((key, member) -> members.put(String.valueOf(key), member));
        }
        members.put(name, value);
        return set(option, members);
    }

    /**
     * The value, if some version of Kazoo takes it. Ids may be names yet, addresses paths of our own, and texts too long:
     * preparing the tree sees to those.
     */
    static Object checked(String module, String option, Object value) {
        Optional<OptionSpec> refusing = Optional.empty();
        for (KazooVersion version : KazooVersion.values()) {
            Optional<OptionSpec> spec = ModuleCatalog.of(version).module(module).flatMap(m -> m.option(option));
            if (spec.isPresent()
                    && (spec.get().id().isPresent() || spec.get().type().accepts(value))) {
                return value;
            }
            refusing = refusing.isPresent() ? refusing : spec;
        }
        boolean mended =
                value instanceof String text && (text.startsWith("/") || (option.equals("text") && !text.isEmpty()));
        if (refusing.isEmpty() || mended) {
            return value;
        }
        throw new IllegalArgumentException(
                OptionName.inJava(option) + ": " + value + " (expected: " + OptionName.expected(refusing.get()) + ")");
    }
}
