package dev.callwright.flow.liquid;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import liqp.filters.Filter;
import liqp.filters.Filters;
import liqp.parser.Flavor;

/**
 * The filters that a flow may use: those of Liquid that make sense in what a caller hears or a PBX dials. Left out are
 * the ones for web pages, and those that cost more than their input is long.
 */
final class CallFilters {
    private static final Set<String> NUMBERS =
            Set.of("abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus", "times");
    private static final Set<String> TEXTS = Set.of(
            "append",
            "capitalize",
            "compact",
            "concat",
            "default",
            "downcase",
            "escape",
            "first",
            "join",
            "last",
            "lstrip",
            "prepend",
            "remove",
            "remove_first",
            "replace_first",
            "reverse",
            "rstrip",
            "size",
            "slice",
            "sort",
            "sort_natural",
            "split",
            "strip",
            "strip_newlines",
            "truncate",
            "truncatewords",
            "uniq",
            "upcase",
            "url_decode",
            "url_encode");

    private static final Filters ALL = create();

    private CallFilters() {}

    static Filters all() {
        return ALL;
    }

    static Collection<String> names() {
        return ALL.getMap().keySet();
    }

    private static Filters create() {
        Map<String, Filter> liquid = Flavor.LIQP.getFilters().getMap();
        Map<String, Filter> all = new HashMap<>();
        NUMBERS.forEach(name -> add(all, name, of(liquid, name), true));
        TEXTS.forEach(name -> add(all, name, of(liquid, name), false));
        add(all, "replace", new ReplaceFilter(), false);
        add(all, "round", new RoundFilter(), false);
        add(all, "date", new DateFilter(), false);
        return Filters.of(all);
    }

    private static Filter of(Map<String, Filter> liquid, String name) {
        return Objects.requireNonNull(liquid.get(name), name);
    }

    private static void add(Map<String, Filter> all, String name, Filter filter, boolean arithmetic) {
        all.put(name, new BoundedFilter(name, filter, arithmetic));
    }
}
