package dev.callwright.flow;

import dev.callwright.callflow.Ids;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.document.DocumentException;
import dev.callwright.flow.document.Pointers;
import dev.callwright.flow.document.Similar;
import dev.callwright.flow.document.SourceDocument;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.flow.file.FileReport;
import dev.callwright.flow.file.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ids.yml}: names for Kazoo's ids.
 *
 * <pre>{@code
 * devices:
 *   front_desk: 0123456789abcdef0123456789abcdef
 * media:
 *   welcome: https://example.com/welcome.mp3
 * }</pre>
 *
 * <p>An id is 32 hexadecimal digits in lower case; media may also be the address of a file.
 */
public final class IdsFile {
    /** The names that the file may have in the flows folder. */
    public static final List<String> NAMES = List.of("ids.yml", "ids.yaml", "ids.json");

    private static final int MAX_NAMES = 10_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9][\\p{L}0-9_. -]{0,99}");
    private static final List<String> KINDS =
            Arrays.stream(Ids.Kind.values()).map(Ids.Kind::label).toList();

    private final FileReport report;

    private IdsFile(FileReport report) {
        this.report = report;
    }

    /**
     * What was read.
     *
     * @param ids present exactly when no problem is an error
     */
    public record Read(Optional<Ids> ids, List<FileProblem> problems) {}

    /** Reads and checks the file's bytes. */
    public static Read read(String path, byte[] bytes) {
        try {
            SourceDocument document = SourceDocument.read(path, bytes);
            FileReport report = new FileReport(path, document);
            Ids ids = new IdsFile(report).read(document.root());
            return new Read(report.hasErrors() ? Optional.empty() : Optional.of(ids), report.problems());
        } catch (DocumentException e) {
            return new Read(
                    Optional.empty(),
                    List.of(new FileProblem(
                            path, e.position().line(), e.position().column(), e.problem())));
        }
    }

    /**
     * The names in the file of a flows folder, for what is made ready before the flows are loaded; none if there is no
     * such file or something is wrong with it, which loading the folder will tell.
     */
    public static Ids in(Path folder) {
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            try {
                if (Files.isRegularFile(file) && Files.size(file) <= SourceDocument.MAX_BYTES) {
                    return read(name, Files.readAllBytes(file)).ids().orElse(Ids.NONE);
                }
            } catch (IOException e) {
                return Ids.NONE;
            }
        }
        return Ids.NONE;
    }

    /** The names of both; where both have one, that of {@code file} counts. */
    public static Ids merge(Ids configured, Ids file) {
        Map<Ids.Kind, Map<String, String>> merged = new EnumMap<>(Ids.Kind.class);
        for (Ids.Kind kind : Ids.Kind.values()) {
            Map<String, String> names = new LinkedHashMap<>(configured.names().getOrDefault(kind, Map.of()));
            names.putAll(file.names().getOrDefault(kind, Map.of()));
            if (!names.isEmpty()) {
                merged.put(kind, Map.copyOf(names));
            }
        }
        return new Ids(Map.copyOf(merged));
    }

    private Ids read(@Nullable Object root) {
        Map<Ids.Kind, Map<String, String>> names = new EnumMap<>(Ids.Kind.class);
        if (!(root instanceof Map<?, ?> kinds)) {
            report.error("", Found.of(root), "kinds of ids with names in them: devices: {front_desk: 0123…}");
            return Ids.NONE;
        }
        kinds.forEach((key, value) -> {
            String kind = String.valueOf(key);
            if (KINDS.contains(kind)) {
                names.put(Ids.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), names(kind, value));
            } else {
                report.unknownKey(
                        Pointers.child("", kind),
                        "the kind " + Found.of(kind),
                        "one of " + String.join(", ", KINDS),
                        Similar.to(kind, KINDS));
            }
        });
        return new Ids(Map.copyOf(names));
    }

    private Map<String, String> names(String kind, @Nullable Object value) {
        Map<String, String> names = new LinkedHashMap<>();
        String pointer = "/" + kind;
        if (value instanceof Map<?, ?> map && map.size() <= MAX_NAMES) {
            map.forEach((key, id) -> name(kind, String.valueOf(key), id, names));
        } else if (value != null) {
            report.error(pointer, Found.of(value), "at most 10,000 names with their ids");
        }
        return Map.copyOf(names);
    }

    private void name(String kind, String name, @Nullable Object id, Map<String, String> names) {
        String pointer = Pointers.child("/" + kind, name);
        if (!NAME.matcher(name).matches() || ID.matcher(name).matches()) {
            report.unknownKey(
                    pointer,
                    "the name " + Found.of(name),
                    "letters, digits, _ . - and spaces, at most 100, and no id",
                    Optional.empty());
            return;
        }
        if (id instanceof String text && (ID.matcher(text).matches() || (kind.equals("media") && isAddress(text)))) {
            names.put(name, text);
            return;
        }
        String expected = "32 hexadecimal digits in lower case, as Kazoo shows the id"
                + (kind.equals("media") ? ", or the http(s) address of a file" : "");
        Problem problem = Problem.error(pointer, Found.of(id), expected);
        boolean upper = id instanceof String text
                && ID.matcher(text.toLowerCase(Locale.ROOT)).matches();
        report.add(upper ? problem.suggesting(String.valueOf(id).toLowerCase(Locale.ROOT)) : problem);
    }

    private static boolean isAddress(String text) {
        return text.length() <= 2_048 && text.matches("https?://[^\\s]+");
    }
}
