package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The child keys that a module goes on with: its outcomes.
 *
 * @param fixed literal keys, {@code _} not among them
 * @param kinds kinds of keys that are not fixed
 * @param otherwise whether {@code _} is taken when no other key fits
 */
public record Branches(Set<String> fixed, Set<BranchKind> kinds, boolean otherwise) {
    /** Children never run: the module ends the call, or the callflow's hold on it. */
    public static final Branches NONE = new Branches(Set.of(), Set.of(), false);

    public Branches {
        fixed = Collections.unmodifiableSet(new LinkedHashSet<>(fixed));
        kinds = Collections.unmodifiableSet(new LinkedHashSet<>(kinds));
    }

    /** Reads {@code match nomatch <number> _} or {@code none}. */
    static Branches parse(String text) {
        Set<String> fixed = new LinkedHashSet<>();
        Set<BranchKind> kinds = new LinkedHashSet<>();
        boolean otherwise = false;
        for (String word : text.equals("none") ? List.<String>of() : Tokens.of(text)) {
            if (word.equals(BranchKeys.OTHERWISE)) {
                otherwise = true;
            } else if (word.startsWith("<")) {
                kinds.add(
                        BranchKind.valueOf(word.substring(1, word.length() - 1).toUpperCase(Locale.ROOT)));
            } else {
                fixed.add(word);
            }
        }
        return new Branches(fixed, kinds, otherwise);
    }

    /** Whether any child ever runs. */
    public boolean any() {
        return otherwise || !fixed.isEmpty() || !kinds.isEmpty();
    }

    /** Whether the module can go on with this key. */
    public boolean accepts(String key) {
        return key.equals(BranchKeys.OTHERWISE)
                ? otherwise
                : fixed.contains(key) || kinds.stream().anyMatch(kind -> kind.accepts(key));
    }

    /** {@code match, nomatch, a number or _}. */
    public String describe() {
        List<String> words = new ArrayList<>(fixed);
        kinds.forEach(kind -> words.add(kind.description()));
        if (otherwise) {
            words.add(BranchKeys.OTHERWISE);
        }
        return words.isEmpty() ? "no children: none is ever run" : String.join(", ", words);
    }
}
