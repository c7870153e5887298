package dev.callwright.callflow;

import dev.callwright.callflow.Ids.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names become the ids they stand for, in every option that is an id. */
final class IdsByName implements Normalisation {
    private final ModuleCatalog catalog;
    private final IdNames names;

    IdsByName(ModuleCatalog catalog, IdNames names) {
        this.catalog = catalog;
        this.names = names;
    }

    @Override
    public void apply(Draft node, Origin origin) {
        Optional<ModuleSpec> spec = catalog.module(node.module());
        if (spec.isEmpty()) {
            return;
        }
        DataWalk walk = new DataWalk(
                (OptionSpec option, @Nullable Object value, Map<String, @Nullable Object> beside, Place place) -> {
                    Optional<IdRule> rule = option.id();
                    return rule.isEmpty() ? value : byName(option, kinds(rule.get(), beside), value, origin, place);
                });
        walk.object(spec.get().data(), node.data, node.place().at("data"));
        if (spec.get().branches().kinds().contains(BranchKind.RULE)) {
            ruleKeys(node);
        }
    }

    private static List<Kind> kinds(IdRule rule, Map<String, @Nullable Object> beside) {
        Object decided = rule.decidedBy().map(beside::get).orElse(null);
        return decided == null
                ? rule.kinds()
                : rule.kinds().stream()
                        .filter(kind -> kind.label().equals(decided + "s"))
                        .toList();
    }

    private @Nullable Object byName(
            OptionSpec option, List<Kind> kinds, @Nullable Object value, Origin origin, Place place) {
        if (value instanceof List<?> items) {
            List<@Nullable Object> changed = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                Object item = items.get(i);
                changed.add(item instanceof String text ? id(option, kinds, text, origin, place.at(i)) : item);
            }
            return changed;
        }
        return value instanceof String text ? id(option, kinds, text, origin, place) : value;
    }

    private String id(OptionSpec option, List<Kind> kinds, String text, Origin origin, Place place) {
        boolean media = kinds.contains(Kind.MEDIA) && (Addresses.isUrl(text) || Addresses.isOwnPath(text));
        if (kinds.isEmpty() || place.skips(text) || IdNames.isId(text) || media) {
            return text;
        }
        Optional<String> id = names.id(text, kinds);
        if (id.isEmpty() && names.kinds(text, kinds).isEmpty()) {
            boolean passes = option.type().accepts(text) || option.type() instanceof ListType;
            if (origin == Origin.JAVA && passes) {
                names.doubtful(text, kinds, place);
            } else {
                names.unknown(text, kinds, place);
            }
        }
        return id.orElse(text);
    }

    /** The branch keys of {@code temporal_route} are the ids of its rules. */
    private void ruleKeys(Draft node) {
        List<String> keys = List.copyOf(node.children.keySet());
        List<Kind> kinds = List.of(Kind.TEMPORAL_RULES, Kind.TEMPORAL_RULES_SETS);
        if (keys.stream().noneMatch(key -> names.id(key, kinds).isPresent())) {
            return;
        }
        for (String key : keys) {
            Draft child = node.children.remove(key);
            if (child != null) {
                node.children.put(names.id(key, kinds).orElse(key), child);
            }
        }
    }
}
