package dev.callwright.flow;

import dev.callwright.flow.document.Similar;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.file.Found;
import dev.callwright.flow.graph.Engine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All kinds of flow files, in the order they are tried. */
final class FlowKinds {
    private final List<FlowKind> all;

    FlowKinds(Engine engine) {
        all = List.of(new NodeFlowKind(engine), new PlainCallflowKind(), new TimeOfDayKind());
    }

    /** Reads a file as the kind it shows to be. */
    Optional<FlowDefinition> read(FlowFile file) {
        if (!(file.root() instanceof Map<?, ?> root)) {
            file.report().error("", Found.of(file.root()), "an object: " + kinds());
            return Optional.empty();
        }
        Optional<FlowKind> kind =
                all.stream().filter(k -> root.containsKey(k.mark())).findFirst();
        if (kind.isPresent()) {
            return kind.get().read(file);
        }
        file.report().error("", "none of these keys", kinds(), guess(root));
        return Optional.empty();
    }

    private String kinds() {
        return all.stream()
                .map(kind -> "\"" + kind.mark() + "\" (" + kind.description() + ")")
                .collect(Collectors.joining(" or "));
    }

    private Optional<String> guess(Map<?, ?> root) {
        if (root.get("flow") instanceof Map<?, ?> flow && flow.containsKey("module")) {
            return Optional.of(
                    "what stands under \"flow\", moved up to the top: this is a callflow as Crossbar stores it");
        }
        List<String> marks = all.stream().map(FlowKind::mark).toList();
        return root.keySet().stream()
                .flatMap(key -> Similar.to(String.valueOf(key), marks).stream())
                .findFirst();
    }
}
