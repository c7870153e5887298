package dev.callwright.callflow.modules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the child that is named as the first stored rule that holds now.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class TemporalRoute extends ModuleNode<TemporalRoute> {
    TemporalRoute(String... rules) {
        this(Map.of("rules", checked("temporal_route", "rules", List.of(rules))));
    }

    private TemporalRoute(Map<String, ? extends @Nullable Object> data) {
        super("temporal_route", data);
    }

    /** A stored set of rules; its branch is {@code rule_set}. */
    public TemporalRoute ruleSet(String id) {
        return set("rule_set", id);
    }

    /** Such as {@code Europe/Dublin}. */
    public TemporalRoute timezone(String zone) {
        return set("timezone", zone);
    }

    /** {@code menu}, {@code enable}, {@code disable} or {@code reset}: changes the rules instead. */
    public TemporalRoute action(String action) {
        return set("action", action);
    }

    /** The longest pause between two keys, in milliseconds. */
    public TemporalRoute interdigitTimeout(int milliseconds) {
        return set("interdigit_timeout", milliseconds);
    }

    @Override
    TemporalRoute copy(Map<String, ? extends @Nullable Object> data) {
        return new TemporalRoute(data);
    }
}
