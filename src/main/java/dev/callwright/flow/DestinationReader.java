package dev.callwright.flow;

import dev.callwright.flow.file.CallflowReader;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.file.Found;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a place that takes a callflow or the name of another flow. */
final class DestinationReader {
    private DestinationReader() {}

    static Optional<Destination> read(
            FlowFile file, @Nullable Object value, String pointer, ZoneId zone, boolean asFallback) {
        if (value instanceof String name && !name.isBlank()) {
            FlowReference reference = new FlowReference(pointer, file.report().at(pointer), name.trim(), asFallback);
            return Optional.of(new Destination.Named(reference));
        }
        if (value instanceof Map<?, ?>) {
            return CallflowReader.read(file, value, pointer, zone).map(Destination.Inline::new);
        }
        file.report()
                .error(
                        pointer,
                        Found.of(value),
                        "a callflow ({\"module\": …}) or the name of another flow, such as \"examples/device\"");
        return Optional.empty();
    }
}
