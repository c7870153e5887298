package dev.callwright.flow;

import dev.callwright.flow.document.Similar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All kinds of flow files, in the order they are tried. */
final class FlowKinds {
    private static final List<FlowKind> ALL = List.of(new NodeFlowKind(), new PlainCallflowKind(), new TimeOfDayKind());

    private FlowKinds() {}

    /** Reads a file as the kind it shows to be. */
    static Optional<FlowDefinition> read(FlowFile file) {
        if (!(file.root() instanceof Map<?, ?> root)) {
            file.report().error("", Found.of(file.root()), "an object: " + kinds());
            return Optional.empty();
        }
        Optional<FlowKind> kind =
                ALL.stream().filter(k -> root.containsKey(k.mark())).findFirst();
        if (kind.isPresent()) {
            return kind.get().read(file);
        }
        file.report().error("", "neither of these keys", kinds(), guess(root));
        return Optional.empty();
    }

    private static String kinds() {
        return ALL.stream()
                .filter(kind -> !(kind instanceof NodeFlowKind))
                .map(kind -> "\"" + kind.mark() + "\" (" + kind.description() + ")")
                .collect(Collectors.joining(" or "));
    }

    private static Optional<String> guess(Map<?, ?> root) {
        if (root.get("flow") instanceof Map<?, ?> flow && flow.containsKey("module")) {
            return Optional.of(
                    "what stands under \"flow\", moved up to the top: this is a callflow as Crossbar stores it");
        }
        List<String> marks = ALL.stream().map(FlowKind::mark).toList();
        return root.keySet().stream()
                .flatMap(key -> Similar.to(String.valueOf(key), marks).stream())
                .findFirst();
    }
}
