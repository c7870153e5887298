package dev.callwright.flow.diagram;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Graphs as no author would write them: circles, loops, islands, many ways between two nodes, states without end. */
final class RandomDiagrams {
    private static final String[] WORDS = {
        "menu", "no_input", "Bitte warten", "", "客户", "<&>\"'", "wrong_input", "a rather long text that needs some room"
    };

    private RandomDiagrams() {}

    static Diagram of(int nodes, int edges, long seed) {
        Random random = new Random(seed);
        DiagramBuilder diagram = Diagram.builder(word(random));
        for (int i = 0; i < nodes; i++) {
            NodeKind kind = NodeKind.values()[random.nextInt(NodeKind.values().length)];
            String[] details = new String[random.nextInt(4)];
            for (int line = 0; line < details.length; line++) {
                details[line] = word(random) + " " + word(random);
            }
            diagram.node(DiagramNode.of(id(i), kind, word(random), details));
        }
        for (int i = 0; i < edges; i++) {
            Optional<String> to = random.nextInt(10) == 0 ? Optional.empty() : Optional.of(id(random.nextInt(nodes)));
            diagram.edge(new DiagramEdge(
                    id(random.nextInt(nodes)),
                    String.format(Locale.ROOT, "state %d", i),
                    word(random),
                    to,
                    random.nextBoolean() ? DiagramEdge.Kind.NORMAL : DiagramEdge.Kind.FAILURE));
        }
        return diagram.build(id(random.nextInt(nodes)));
    }

    private static String id(int number) {
        return "node/" + number;
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
