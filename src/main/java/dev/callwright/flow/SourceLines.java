package dev.callwright.flow;

import dev.callwright.flow.document.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of source files, to be shown beside a problem. */
@FunctionalInterface
public interface SourceLines {
    /** No sources at hand. */
    SourceLines NONE = (file, line) -> Optional.empty();

    /**
     * One line.
     *
     * @param file path relative to the flows folder
     * @param line from 1
     */
    Optional<String> line(String file, int line);

    /** The lines of the files in a folder, as they are when each file is first asked for. Not thread-safe. */
    static SourceLines in(Path folder) {
        Map<String, List<String>> files = new HashMap<>();
        return (file, line) -> {
            List<String> lines = files.computeIfAbsent(file, name -> read(folder, name));
            return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
        };
    }

    private static List<String> read(Path folder, String file) {
        try {
            Path path = folder.resolve(file).normalize();
            if (!path.startsWith(folder.normalize())) {
                return List.of();
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(SourceDocument.MAX_BYTES);
                return new String(bytes, StandardCharsets.UTF_8).lines().toList();
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
