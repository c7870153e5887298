package dev.callwright.flow.component;

import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.node.OptionPlace;
import dev.callwright.flow.node.OptionType;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Tree;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a Branch.
 *
 * @param alias the state that it leads to
 * @param rhs what is compared with; nothing for {@code empty}
 * @param pattern for {@code matches}
 */
record Condition(String alias, Operation operation, Tree rhs, Optional<Pattern> pattern) {
    /** The longest text that a pattern is tried on: a hostile one could take it for ever. */
    private static final int LONGEST = 1_000;

    private static final Set<String> KEYS = Set.of("alias", "operation", "rhs");
    private static final OptionType<String> OPERATION = Types.word(Operation.words());

    boolean holds(@Nullable Object left, Visit visit) {
        if (pattern.isPresent()) {
            String text = Operation.text(left);
            return text.length() <= LONGEST && matches(pattern.get(), text, visit);
        }
        Object right = rhs.value() instanceof Text text ? visit.value(text) : rhs.render(visit);
        return operation.holds(left, right);
    }

    private static boolean matches(Pattern pattern, String text, Visit visit) {
        try {
            return pattern.matcher(new PatientText(text)).find();
        } catch (PatientText.OutOfPatience | StackOverflowError e) {
            throw new FlowException(visit.node() + ": the pattern takes too long on what this call brought");
        }
    }

    /** A list of conditions, each an object. */
    static OptionType<List<Condition>> list() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("alias", Map.of("type", "string"));
        properties.put("operation", OPERATION.schema());
        properties.put("rhs", Map.of());
        Map<String, Object> one = Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of("operation"),
                "additionalProperties",
                false);
        Map<String, Object> schema = Map.of("type", "array", "items", one, "minItems", 1, "maxItems", 100);
        return Types.of(schema, (value, place) -> {
            if (!(value instanceof List<?> items) || items.isEmpty() || items.size() > 100) {
                return place.refuse(value, "a list of 1 to 100 conditions: [{ operation: equal, rhs: gold }]");
            }
            List<Condition> conditions = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                read(items.get(i), place.at(i), i + 1).ifPresent(conditions::add);
            }
            return conditions.size() == items.size() ? Optional.of(List.copyOf(conditions)) : Optional.empty();
        });
    }

    private static Optional<Condition> read(@Nullable Object value, OptionPlace place, int number) {
        if (!(value instanceof Map<?, ?> map)) {
            return place.refuse(value, "a condition: { alias: vip, operation: equal, rhs: gold }");
        }
        for (Object key : map.keySet()) {
            String name = String.valueOf(key);
            if (!KEYS.contains(name)) {
                place.unknownKey(
                        name,
                        "one of " + String.join(", ", new TreeSet<>(KEYS)),
                        dev.callwright.flow.document.Similar.to(name, KEYS));
            }
        }
        Object alias = map.containsKey("alias") ? map.get("alias") : "condition" + number;
        if (!(alias instanceof String name) || !name.matches("[A-Za-z0-9][A-Za-z0-9 _-]{0,63}")) {
            return place.at("alias").refuse(alias, "a name for the state: letters, digits, _ and -");
        }
        Optional<Operation> operation =
                OPERATION.read(map.get("operation"), place.at("operation")).map(Operation::of);
        if (operation.isEmpty()) {
            return Optional.empty();
        }
        if (operation.get().isUnary() == map.containsKey("rhs")) {
            return operation.get().isUnary()
                    ? place.at("rhs")
                            .refuse(
                                    map.get("rhs"),
                                    "nothing: " + operation.get().word() + " stands alone")
                    : place.refuseSaying("no \"rhs\"", "\"rhs\": what is compared with");
        }
        Optional<Tree> rhs = Types.tree().read(map.get("rhs"), place.at("rhs"));
        Optional<Pattern> pattern = Optional.empty();
        if (operation.get() == Operation.MATCHES) {
            pattern = pattern(map.get("rhs"), place.at("rhs"));
            if (pattern.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<Pattern> compiled = pattern;
        return rhs.map(tree -> new Condition(name, operation.get(), tree, compiled));
    }

    private static Optional<Pattern> pattern(@Nullable Object value, OptionPlace place) {
        if (!(value instanceof String text) || text.contains("{{") || text.length() > LONGEST) {
            return place.refuse(value, "a regular expression without Liquid, of at most 1,000 characters");
        }
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            return place.refuse(value, "a regular expression; " + e.getDescription() + " at " + (e.getIndex() + 1));
        }
    }
}
