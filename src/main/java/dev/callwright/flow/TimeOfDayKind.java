package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.file.HoursReader;
import dev.callwright.hours.HoursAnswer;
import dev.callwright.hours.OpeningHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * A number that is answered by the time of day: {@code hours} in OpenStreetMap's syntax, and what a call does when they
 * are {@code open} and when they are {@code closed}.
 */
final class TimeOfDayKind implements FlowKind {
    private static final Set<String> KEYS = Set.of("hours", "holidays", "override", "open", "closed");
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    @Override
    public String mark() {
        return "hours";
    }

    @Override
    public String description() {
        return "opening hours, with \"open\" and \"closed\"";
    }

    @Override
    public Optional<FlowDefinition> read(FlowFile file) {
        if (!(file.root() instanceof Map<?, ?> root)) {
            return Optional.empty();
        }
        HeaderReader reader = new HeaderReader(file, root);
        FlowHeader header = reader.read();
        reader.rejectUnknownKeys(KEYS);
        ZoneId zone = header.zone().orElse(file.defaultZone());
        Optional<OpeningHours> hours = HoursReader.read(file, root, "", zone);
        Optional<Destination> open = destination(file, root, OPEN, zone);
        Optional<Destination> closed = destination(file, root, CLOSED, zone);
        return hours.isEmpty() || open.isEmpty() || closed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Definition(header, hours.get(), open.get(), closed.get()));
    }

    private static Optional<Destination> destination(FlowFile file, Map<?, ?> root, String key, ZoneId zone) {
        if (!root.containsKey(key)) {
            file.report().error("", "no \"" + key + "\"", "\"" + key + "\": a callflow, or the name of another flow");
            return Optional.empty();
        }
        return DestinationReader.read(file, root.get(key), "/" + key, zone, false);
    }

    private record Definition(FlowHeader header, OpeningHours hours, Destination open, Destination closed)
            implements FlowDefinition {
        @Override
        public List<FlowReference> references() {
            return Stream.concat(Stream.of(open, closed), header.fallback().stream())
                    .flatMap(destination -> destination.references().stream())
                    .toList();
        }

        @Override
        public Optional<Callflow> constant() {
            return Optional.empty();
        }

        @Override
        public CompletionStage<FlowAnswer> answer(Request request) {
            HoursAnswer hour = hours.at(request.now());
            return Paths.because(
                    hour.why(), hour.open() ? OPEN : CLOSED, (hour.open() ? open : closed).answer(request));
        }

        @Override
        public Diagram diagram() {
            FlowDrawing drawing = FlowDrawing.of(header);
            drawing.hours(hours);
            drawing.destination(OPEN, OPEN, open);
            drawing.destination(CLOSED, CLOSED, closed);
            return drawing.finished();
        }
    }
}
