package dev.callwright.callflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What Kazoo runs, but hardly as meant, and what only shows when several nodes are seen together. */
final class TreeDoubts {
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<At> open = new ArrayDeque<>();

    /**
     * A node on the way from the root.
     *
     * @param recording whether a recording runs when the call gets there
     * @param instant how many modules just before it took no time
     */
    private record At(Draft node, boolean recording, int instant) {}

    private TreeDoubts() {}

    static List<Problem> of(Draft root) {
        TreeDoubts doubts = new TreeDoubts();
        doubts.open.push(new At(root, false, 0));
        while (!doubts.open.isEmpty()) {
            doubts.look(doubts.open.pop());
        }
        return doubts.problems;
    }

    private void look(At at) {
        Draft node = at.node();
        String module = node.module();
        boolean skipped = Boolean.TRUE.equals(node.data.get("skip_module"));
        boolean recording = at.recording();
        if (module.equals("record_call") && !skipped) {
            recording = !"stop".equals(node.data.get("action"));
        } else if (module.equals("voicemail") && recording && !skipped) {
            warn(
                    node,
                    "voicemail while the call is recorded",
                    "record_call with \"action\": \"stop\" before it: recording and voicemail do not work together");
            recording = false;
        }
        int instant = Pace.isInstant(module) ? at.instant() + 1 : 0;
        if (instant == Pace.MOST_IN_A_ROW + 1) {
            warn(
                    node,
                    "more than " + Pace.MOST_IN_A_ROW + " modules in a row that take no time",
                    "something between them that takes a second or two, such as a prompt or sleep: Kazoo holds up, and"
                            + " at last ends, a call that does so much at once");
        }
        List<At> next = new ArrayList<>();
        for (Draft child : node.children.values()) {
            next.add(0, new At(child, recording, instant));
        }
        next.forEach(open::push);
    }

    private void warn(Draft node, String found, String expected) {
        problems.add(Problem.warning(node.place().at("module").pointer(), found, expected));
    }
}
