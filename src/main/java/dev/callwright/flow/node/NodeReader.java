package dev.callwright.flow.node;

import dev.callwright.flow.document.Pointers;
import dev.callwright.flow.document.Similar;
import dev.callwright.flow.file.FlowFile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A node in a file while it is read: gives the values of options and reports what is wrong with them. */
public final class NodeReader {
    /** The keys that every node has beside its options. */
    private static final Set<String> COMMON = Set.of("type", "next", "description");

    private final FlowFile file;
    private final String name;
    private final Map<?, ?> written;
    private final String pointer;
    private final TextsRead texts;
    private final ZoneId zone;
    private final Map<String, String> flows = new LinkedHashMap<>();

    /** @param pointer where the node stands */
    public NodeReader(FlowFile file, String name, Map<?, ?> written, String pointer, TextsRead texts, ZoneId zone) {
        this.file = file;
        this.name = name;
        this.written = written;
        this.pointer = pointer;
        this.texts = texts;
        this.zone = zone;
    }

    /** The node's name. */
    public String name() {
        return name;
    }

    /** The file it stands in. */
    public FlowFile file() {
        return file;
    }

    /** Everything the node says, by key. */
    public Map<?, ?> written() {
        return written;
    }

    /** Where the node stands. */
    public String pointer() {
        return pointer;
    }

    /** The zone of the flow. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether the node says something of an option. */
    public boolean has(Option<?> option) {
        return written.containsKey(option.name());
    }

    /** The place of an option. */
    public OptionPlace at(Option<?> option) {
        return new OptionPlace(file, Pointers.child(pointer, option.name()), texts);
    }

    /** The place of the node. */
    public OptionPlace place() {
        return new OptionPlace(file, pointer, texts);
    }

    /** The option's value, else its default; empty if there is neither, or it was refused. */
    public <T> Optional<T> read(Option<T> option) {
        if (!has(option)) {
            if (option.required()) {
                file.report()
                        .error(
                                pointer,
                                "no \"" + option.name() + "\"",
                                "\"" + option.name() + "\": " + option.description());
            }
            return option.defaultValue();
        }
        return option.type().read(written.get(option.name()), at(option));
    }

    /** The value of an option that has a default; the default too if it was refused, which has been reported then. */
    public <T> T get(Option<T> option) {
        return read(option).or(option::defaultValue).orElseThrow();
    }

    /** Notes that the node names another flow. */
    public void refersTo(Option<?> option, String flow) {
        flows.put(Pointers.child(pointer, option.name()), flow);
    }

    /** The other flows that the node names, by where it does. */
    public Map<String, String> flows() {
        return flows;
    }

    /** Reports every key that is none of these options. */
    public void rejectUnknown(List<Option<?>> options) {
        List<String> known = new ArrayList<>(COMMON);
        options.forEach(option -> known.add(option.name()));
        known.sort(String::compareTo);
        for (Object key : written.keySet()) {
            String text = String.valueOf(key);
            if (!known.contains(text)) {
                place().unknownKey(text, "one of " + String.join(", ", known), Similar.to(text, known));
            }
        }
    }
}
