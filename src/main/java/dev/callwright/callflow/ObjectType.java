package dev.callwright.callflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object.
 *
 * @param purpose what it is, in one line; may be empty
 * @param options its members by name, in the order to show them
 * @param patterns types of members whose names match a part of a pattern
 * @param closed whether members that are in neither are refused, not ignored
 * @param oneOf groups of members of which exactly one must be there in full; empty for no such rule
 * @param elsewhere members that only other versions of Kazoo know
 */
public record ObjectType(
        String purpose,
        Map<String, OptionSpec> options,
        Map<Pattern, ValueType> patterns,
        boolean closed,
        List<List<String>> oneOf,
        Map<String, Set<KazooVersion>> elsewhere)
        implements ValueType {

    public ObjectType {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
        oneOf = List.copyOf(oneOf);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** The option of that name, if this version of Kazoo has it. */
    public Optional<OptionSpec> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    @Override
    public void check(@Nullable Object value, Place place) {
        if (place.skips(value)) {
            return;
        }
        if (!(value instanceof Map<?, ?> members)) {
            place.error(Wording.typed(value), describe());
            return;
        }
        for (OptionSpec option : options.values()) {
            if (option.required() && !members.containsKey(option.name())) {
                place.at(option.name()).error("nothing", option.type().describe());
            }
        }
        oneOf(members, place);
        for (Map.Entry<?, ?> member : members.entrySet()) {
            member(String.valueOf(member.getKey()), member.getValue(), place);
        }
    }

    private void oneOf(Map<?, ?> members, Place place) {
        long there = oneOf.stream().filter(members.keySet()::containsAll).count();
        if (!oneOf.isEmpty() && there != 1) {
            List<String> groups =
                    oneOf.stream().map(group -> String.join(" with ", group)).toList();
            place.error(
                    there == 0 ? "none of " + Wording.list(groups) : Wording.list(present(members)) + " together",
                    "exactly one of " + String.join(", ", groups));
        }
    }

    private List<String> present(Map<?, ?> members) {
        return oneOf.stream()
                .filter(members.keySet()::containsAll)
                .map(group -> String.join(" with ", group))
                .toList();
    }

    private void member(String name, @Nullable Object value, Place place) {
        OptionSpec option = options.get(name);
        if (option != null) {
            option.type().check(value, place.at(name));
        }
        boolean known = option != null;
        for (Map.Entry<Pattern, ValueType> pattern : patterns.entrySet()) {
            if (pattern.getKey().matcher(name).find()) {
                pattern.getValue().check(value, place.at(name));
                known = true;
            }
        }
        if (!known && closed) {
            place.at(name).error("the name " + Wording.quoted(name), "a name matching " + patterns.keySet());
        } else if (!known && !options.isEmpty()) {
            ignored(name, place.at(name));
        }
    }

    private void ignored(String name, Place place) {
        Set<KazooVersion> others = elsewhere.get(name);
        Optional<String> meant = Nearest.to(name, options.keySet());
        if (others != null) {
            place.warning(
                    "the option " + name,
                    "nothing: only " + Wording.versions(others) + " knows it, this one ignores it");
        } else if (meant.isPresent()) {
            place.warning(
                    "the option " + Wording.quoted(name), "an option Kazoo knows: it ignores this one", meant.get());
        } else {
            place.warning("the option " + Wording.quoted(name), "an option Kazoo knows: it ignores this one");
        }
    }

    @Override
    public String describe() {
        return "an object";
    }
}
