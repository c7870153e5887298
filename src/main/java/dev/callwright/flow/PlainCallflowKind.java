package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        public FlowAnswer answer(Request request) {
            return new FlowAnswer(callflow.render(request), List.of(), "");
        }
    }
}
