package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.file.CallflowReader;
import dev.callwright.flow.file.CallflowTemplate;
import dev.callwright.flow.file.FlowFile;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A callflow as Kazoo runs it, at the top of the file. It may claim {@code numbers} and say the other things of a
 * {@link FlowHeader} beside {@code module}; those are for us and never sent to the PBX.
 */
final class PlainCallflowKind implements FlowKind {
    private static final Set<String> KEYS = Set.of("module", "data", "children");

    @Override
    public String mark() {
        return "module";
    }

    @Override
    public String description() {
        return "a callflow";
    }

    @Override
    public Optional<FlowDefinition> read(FlowFile file) {
        Map<?, ?> root = (Map<?, ?>) file.root();
        if (root == null) {
            return Optional.empty();
        }
        HeaderReader reader = new HeaderReader(file, root);
        FlowHeader header = reader.read();
        reader.rejectUnknownKeys(KEYS);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        root.forEach((key, value) -> {
            if (KEYS.contains(String.valueOf(key))) {
                tree.put(String.valueOf(key), value);
            }
        });
        ZoneId zone = header.zone().orElse(file.defaultZone());
        return CallflowReader.read(file, tree, "", zone).map(callflow -> new Definition(header, callflow));
    }

    private record Definition(FlowHeader header, CallflowTemplate callflow) implements FlowDefinition {
        @Override
        public List<FlowReference> references() {
            return header.fallback().map(Destination::references).orElse(List.of());
        }

        @Override
        public Optional<Callflow> constant() {
            return callflow.constant();
        }

        @Override
        public CompletionStage<FlowAnswer> answer(Request request) {
            return CompletableFuture.completedFuture(new FlowAnswer(
                    callflow.render(request.call(), request.now().atZone(request.zone())), List.of(), ""));
        }

        @Override
        public Diagram diagram() {
            FlowDrawing drawing = FlowDrawing.of(header);
            drawing.destination("", "callflow", new Destination.Inline(callflow));
            return drawing.finished();
        }
    }
}
