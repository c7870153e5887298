package dev.callwright.callflow;

import java.util.List;
import java.util.Map;

/**
 * Required options that Kazoo's schema has a default for but refuses to do without, such as {@code response.code}. An empty
 * text as the default helps nobody and is left to be an error.
 */
final class RequiredDefaults implements Normalisation {
    private final ModuleCatalog catalog;

    RequiredDefaults(ModuleCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void apply(Draft node, Origin origin) {
        catalog.module(node.module())
                .ifPresent(spec -> spec.data().options().values().stream()
                        .filter(option -> option.required() && !node.data.containsKey(option.name()))
                        .forEach(option -> option.defaultValue()
                                .filter(value -> !value.equals(""))
                                .ifPresent(value -> fill(node, option.name(), value))));
    }

    private static void fill(Draft node, String option, Object value) {
        node.data.put(option, value);
        String shown = value instanceof Map<?, ?> ? "{}" : value instanceof List<?> ? "[]" : Wording.of(value);
        node.option(option).warning("nothing", "a value: " + shown + " was filled in");
    }
}
