package dev.callwright.flow.node;

import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.liquid.LiquidTemplate;
import dev.callwright.flow.liquid.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The texts with Liquid that one node holds. Filled by one thread while the node is read. */
public final class TextsRead {
    /** The most in one node. */
    private static final int MAX_TEXTS = 500;

    private record Placed(String pointer, Text text) {}

    private final List<Placed> texts = new ArrayList<>();

    void add(String pointer, Text text) {
        texts.add(new Placed(pointer, text));
    }

    /** The variables they read, each with the names behind it. */
    public Set<List<String>> reads() {
        Set<List<String>> reads = new LinkedHashSet<>();
        texts.forEach(placed -> reads.addAll(placed.text().reads()));
        return reads;
    }

    /** Reports every variable that there is none of. */
    public void check(FlowFile file, Names names) {
        if (texts.size() > MAX_TEXTS) {
            file.report().error(texts.get(0).pointer(), texts.size() + " texts with Liquid", "at most " + MAX_TEXTS);
            return;
        }
        for (Placed placed : texts) {
            placed.text()
                    .template()
                    .map(template -> template.check(names))
                    .ifPresent(mistakes -> mistakes.forEach(mistake -> OptionPlace.report(
                            file, placed.pointer(), placed.text().source(), mistake)));
        }
    }

    /** Calls {@code each} with the place of every text and the text. */
    public void each(BiConsumer<String, Text> each) {
        texts.forEach(placed -> each.accept(placed.pointer(), placed.text()));
    }

    /** Where a variable is read, as pointers into the file. */
    public List<String> readersOf(String variable) {
        return texts.stream()
                .filter(placed -> placed.text().template().map(LiquidTemplate::variables).stream()
                        .anyMatch(names -> names.contains(variable)))
                .map(Placed::pointer)
                .toList();
    }
}
