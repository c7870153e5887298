package dev.callwright.flow.check;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.graph.GraphNames;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Step;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Secrets in values that a node keeps: those travel with the call, in URLs that the PBX and its logs see. */
final class SecretsStayHere implements GraphCheck {
    @Override
    public void check(Examined flow) {
        flow.graph().nodes().stream()
                .filter(node -> node.texts().reads().stream()
                        .anyMatch(path -> path.get(0).equals(GraphNames.SECRETS)))
                .forEach(node -> check(flow, node));
    }

    private static void check(Examined flow, GraphNode node) {
        Set<String> kept = new HashSet<>();
        flow.step(node).ifPresent(step -> collect(step, kept));
        node.texts().each((pointer, text) -> {
            boolean secret = text.reads().stream().anyMatch(path -> path.get(0).equals(GraphNames.SECRETS));
            if (secret && kept.contains(text.source())) {
                flow.report()
                        .add(Problem.error(
                                pointer,
                                "a secret in a value that is kept for later nodes",
                                "the secret only where it is used, such as in headers of http_request: what is kept"
                                        + " travels in URLs, which the PBX writes into its logs"));
            }
        });
    }

    private static void collect(Step step, Set<String> kept) {
        if (step instanceof Step.Leave leave) {
            collect(leave.values(), kept);
        } else if (step instanceof Step.Run run) {
            collect(run.parameters(), kept);
        } else if (step instanceof Step.Play play) {
            collect(play.piece(), kept);
        }
    }

    private static void collect(Piece piece, Set<String> kept) {
        for (Next next : piece.children().values()) {
            if (next instanceof Next.Then then) {
                collect(then.piece(), kept);
            } else if (next instanceof Next.Leave leave) {
                collect(leave.values(), kept);
            }
        }
    }

    private static void collect(@Nullable Object value, Set<String> kept) {
        if (value instanceof String text) {
            kept.add(text);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> collect(item, kept));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, kept));
        }
    }
}
