package dev.callwright.flow.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2, as a nicer way to write JSON: one document, keys are strings, no tags, no merge keys. Read from the parser's
 * events rather than composed nodes, so that depth, aliases and repeated documents are stopped before they cost
 * anything.
 */
final class YamlReader {
    private final Iterator<Event> events;
    private final DocumentBuilder document = new DocumentBuilder();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int aliases;
    private int deepest;

    /**
     * What an anchor names.
     *
     * @param size how many values it holds, itself included
     * @param height how many levels it has below itself
     */
    private record Anchored(Optional<Object> value, int size, int height) {}

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    static SourceDocument read(String text) throws DocumentException {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(SourceDocument.MAX_BYTES)
                .build();
        try {
            YamlReader reader =
                    new YamlReader(new Parse(settings).parseString(text).iterator());
            return new SourceDocument(reader.read(), reader.document, text);
        } catch (YamlEngineException e) {
            throw YamlErrors.explain(e, text);
        }
    }

    private @Nullable Object read() throws DocumentException {
        skip(Event.ID.StreamStart);
        if (next().getEventId() == Event.ID.StreamEnd) {
            throw DocumentException.at(new Position(1, 1), "", "an empty file", "one YAML document");
        }
        Object root = value(next(), "", 0);
        skip(Event.ID.DocumentEnd);
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw DocumentException.at(
                    position(end), "", "a second document (\"---\")", "one document in a file: put it into another");
        }
        return root;
    }

    private Event next() {
        return events.next();
    }

    private void skip(Event.ID expected) {
        Event event = next();
        if (event.getEventId() != expected) {
            throw new IllegalStateException(event.getEventId() + " (expected: " + expected + ")");
        }
    }

    private @Nullable Object value(Event event, String pointer, int depth) throws DocumentException {
        Position position = position(event);
        if (event instanceof AliasEvent alias) {
            return alias(alias, pointer, position, depth);
        }
        int before = document.count();
        int outer = deepest;
        deepest = depth;
        document.value(pointer, position, depth);
        Object value;
        if (event instanceof ScalarEvent scalar) {
            value = YamlScalars.value(scalar, pointer, position);
        } else {
            YamlScalars.rejectTag(((CollectionStartEvent) event).getTag(), pointer, position);
            value = event.getEventId() == Event.ID.MappingStart
                    ? mapping(pointer, depth + 1)
                    : sequence(pointer, depth + 1);
        }
        int size = document.count() - before;
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(
                        anchor -> anchors.put(anchor, new Anchored(Optional.ofNullable(value), size, deepest - depth)));
        deepest = Math.max(deepest, outer);
        return value;
    }

    /** What an alias stands for. Its parts are not noted again: a problem in them is shown at the alias. */
    private @Nullable Object alias(AliasEvent alias, String pointer, Position position, int depth)
            throws DocumentException {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw DocumentException.at(
                    position,
                    pointer,
                    "*" + alias.getAlias().getValue(),
                    "an anchor &" + alias.getAlias().getValue()
                            + " above it that does not contain it (a text that begins with * goes into quotes)");
        }
        if (++aliases > SourceDocument.MAX_ALIASES) {
            throw DocumentException.at(
                    position,
                    pointer,
                    "more than " + SourceDocument.MAX_ALIASES + " aliases",
                    "at most " + SourceDocument.MAX_ALIASES);
        }
        document.value(pointer, position, depth + anchored.height());
        document.count(anchored.size(), position);
        deepest = Math.max(deepest, depth + anchored.height());
        return anchored.value().orElse(null);
    }

    private Map<String, @Nullable Object> mapping(String pointer, int depth) throws DocumentException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            String key = YamlScalars.key(event, pointer, position(event));
            String place = Pointers.child(pointer, key);
            document.key(place, key, position(event), object);
            object.put(key, value(next(), place, depth));
        }
        return Collections.unmodifiableMap(object);
    }

    private List<@Nullable Object> sequence(String pointer, int depth) throws DocumentException {
        List<@Nullable Object> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(value(event, Pointers.child(pointer, items.size()), depth));
        }
        return Collections.unmodifiableList(items);
    }

    private static Position position(Event event) {
        return event.getStartMark()
                .map(mark -> new Position(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Position.WHOLE);
    }
}
