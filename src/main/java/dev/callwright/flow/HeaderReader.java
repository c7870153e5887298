package dev.callwright.flow;

import dev.callwright.flow.document.Pointers;
import dev.callwright.flow.document.Position;
import dev.callwright.flow.document.Similar;
import dev.callwright.flow.file.FileReport;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.file.Found;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what every kind of flow file may say beside what it does; see {@link FlowHeader}. */
final class HeaderReader {
    static final Set<String> KEYS =
            Set.of("$schema", "name", "description", "numbers", "account", "timezone", "fallback");

    private static final int MAX_NUMBERS = 1_000;
    private static final int MAX_TEXT = 2_000;
    private static final Pattern NUMBER =
            Pattern.compile("[+*#0-9A-Za-z][-+*#0-9A-Za-z ()./_~!$&'=%]{0,62}(?:@[-0-9A-Za-z.]{1,190})?");

    private final FlowFile file;
    private final Map<?, ?> root;
    private final FileReport report;
    private final List<Position> numbersAt = new ArrayList<>();

    HeaderReader(FlowFile file, Map<?, ?> root) {
        this.file = file;
        this.root = root;
        this.report = file.report();
    }

    FlowHeader read() {
        Optional<ZoneId> zone = zone();
        List<String> numbers = numbers();
        return new FlowHeader(
                text("name"),
                text("description"),
                numbers,
                List.copyOf(numbersAt),
                account(),
                zone,
                fallback(zone.orElse(file.defaultZone())));
    }

    /** Reports every key that is not one of the header's or of {@code others}. */
    void rejectUnknownKeys(Set<String> others) {
        List<String> known = new ArrayList<>(KEYS);
        known.addAll(others);
        known.sort(String::compareTo);
        for (Object key : root.keySet()) {
            String name = String.valueOf(key);
            if (!known.contains(name)) {
                report.unknownKey(
                        Pointers.child("", name),
                        "the key " + Found.of(name),
                        "one of " + String.join(", ", known),
                        Similar.to(name, known));
            }
        }
    }

    private Optional<String> text(String key) {
        Object value = root.get(key);
        if (value == null && !root.containsKey(key)) {
            return Optional.empty();
        }
        if (value instanceof String text && text.length() <= MAX_TEXT) {
            return Optional.of(text);
        }
        report.error("/" + key, Found.of(value), "a text of at most 2,000 characters");
        return Optional.empty();
    }

    private List<String> numbers() {
        Object value = root.get("numbers");
        if (value == null) {
            if (root.containsKey("numbers")) {
                report.error("/numbers", "nothing", "a list of numbers; leave the key out if the flow claims none");
            }
            return List.of();
        }
        List<?> written = value instanceof List<?> items ? items : List.of(value);
        if (written.size() > MAX_NUMBERS) {
            report.error("/numbers", written.size() + " numbers", "at most 1,000");
            return List.of();
        }
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String pointer = value instanceof List<?> ? Pointers.child("/numbers", i) : "/numbers";
            number(written.get(i), pointer, numbers);
        }
        return List.copyOf(numbers);
    }

    private void number(@Nullable Object item, String pointer, List<String> numbers) {
        String number = item instanceof Integer || item instanceof Long
                ? item.toString()
                : item instanceof String s ? s.trim() : "";
        if (!NUMBER.matcher(number).matches()) {
            report.error(
                    pointer,
                    Found.of(item),
                    "a number as the PBX calls it: \"+353861234567\", 00…, national, an extension or a SIP user");
        } else if (numbers.stream().anyMatch(other -> Numbers.key(other).equals(Numbers.key(number)))) {
            report.error(pointer, Found.of(number) + " a second time", "each number once");
        } else {
            numbers.add(number);
            numbersAt.add(report.at(pointer));
        }
    }

    private Optional<String> account() {
        Object value = root.get("account");
        if (value instanceof String id && id.matches("[0-9a-f]{32}")) {
            return Optional.of(id);
        }
        if (root.containsKey("account")) {
            report.error("/account", Found.of(value), "the account's id, 32 hexadecimal digits in lower case");
        }
        return Optional.empty();
    }

    private Optional<ZoneId> zone() {
        if (!root.containsKey("timezone")) {
            return Optional.empty();
        }
        Object value = root.get("timezone");
        Set<String> zones = ZoneId.getAvailableZoneIds();
        if (value instanceof String name && zones.contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        report.error(
                "/timezone",
                Found.of(value),
                "a time zone by its place: Europe/Dublin, America/New_York, UTC",
                value instanceof String name ? place(name, zones) : Optional.empty());
        return Optional.empty();
    }

    /** The zone of that name, or of the city alone. */
    private static Optional<String> place(String name, Set<String> zones) {
        return Similar.to(name, zones)
                .or(() -> zones.stream()
                        .filter(zone -> zone.endsWith("/" + name.replace(' ', '_')))
                        .sorted()
                        .findFirst());
    }

    private Optional<Destination> fallback(ZoneId zone) {
        if (!root.containsKey("fallback")) {
            return Optional.empty();
        }
        Optional<Destination> fallback = DestinationReader.read(file, root.get("fallback"), "/fallback", zone, true);
        if (fallback.isPresent()
                && fallback.get() instanceof Destination.Inline inline
                && inline.callflow().constant().isEmpty()) {
            report.error("/fallback", "Liquid", "a fallback without Liquid: it is served when nothing else can be");
            return Optional.empty();
        }
        return fallback;
    }
}
