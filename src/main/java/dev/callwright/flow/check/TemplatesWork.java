package dev.callwright.flow.check;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.liquid.LiquidFailure;
import dev.callwright.flow.node.Text;
import java.util.Optional;

/** Templates that fail for every call, such as a loop that is too long. A variable by itself cannot fail. */
final class TemplatesWork implements GraphCheck {
    @Override
    public void check(Examined flow) {
        for (GraphNode node : flow.graph().nodes()) {
            node.texts().each((pointer, text) -> {
                if (text.source().contains("{%") || text.source().contains("|")) {
                    failure(text)
                            .ifPresent(message -> flow.report()
                                    .add(Problem.error(
                                            pointer, message, "a template that works for some call at least")));
                }
            });
        }
    }

    private static Optional<String> failure(Text text) {
        Optional<String> first = Optional.empty();
        for (SampleValues sample : SampleValues.all()) {
            try {
                sample.render(text);
                return Optional.empty();
            } catch (LiquidFailure e) {
                String message = "a template that failed: " + e.getMessage();
                first = first.or(() -> Optional.of(message));
            }
        }
        return first;
    }
}
