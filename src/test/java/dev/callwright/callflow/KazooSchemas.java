package dev.callwright.callflow;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Kazoo's own schema files, where a copy of them lies beside the checkout. */
final class KazooSchemas {
    private static final Path FOLDER = Path.of("../shared/kazoo-schemas");
    static final String MISSING = "Kazoo's own schemas are not in " + FOLDER + ": nothing can be compared with them";
    private static final String PREFIX = "callflows.";

    private KazooSchemas() {}

    static boolean arePresent() {
        return Files.isDirectory(FOLDER);
    }

    static void assumePresent() {
        assumeThat(arePresent()).as(MISSING).isTrue();
    }

    static Path folder(KazooVersion version) {
        return FOLDER.resolve(
                switch (version) {
                    case V4_3 -> "4.3";
                    case MASTER -> "4-master";
                    case V5 -> "5";
                });
    }

    /** The names of all {@code callflows.*.json} files of a version, without that prefix and ending. */
    static Set<String> names(KazooVersion version) {
        TreeSet<String> names = new TreeSet<>();
        try (var files = Files.list(folder(version))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.startsWith(PREFIX) && name.length() > PREFIX.length() + ".json".length()) {
                    names.add(name.substring(PREFIX.length(), name.length() - ".json".length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The text of a schema, looked for among the callflows of the version, then among those they refer to. */
    static String text(KazooVersion version, String name) {
        Path related = FOLDER.resolve(version == KazooVersion.V5 ? "related-5" : "related-4");
        List<Path> places = new ArrayList<>(List.of(folder(version), related));
        for (Path place : places) {
            Path file = place.resolve(name + ".json");
            if (Files.exists(file)) {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("no schema " + name + " of " + version);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> schema(KazooVersion version, String name) {
        return (Map<String, Object>)
                Objects.requireNonNull(JsonText.parse(text(version, name)).value());
    }
}
