package dev.callwright.flow;

import dev.callwright.flow.file.AudioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which audio files there are to be played, by name, and whether each is small enough: flows are checked against it. */
final class AudioListing {
    private static final int MAX_FILES = 5_000;
    private static final int MAX_DEPTH = 8;

    private AudioListing() {}

    /** @param folder the flows folder */
    static SortedMap<String, Boolean> of(Path folder) {
        SortedMap<String, Boolean> names = new TreeMap<>();
        Path audio = folder.resolve(AudioFile.FOLDER);
        if (!Files.isDirectory(audio)) {
            return names;
        }
        try (Stream<Path> all = Files.walk(audio, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            all.limit(MAX_FILES).forEach(path -> {
                String name = String.join("/", parts(audio.relativize(path)));
                AudioFile.find(folder, name).ifPresent(file -> names.put(name, file.isServed()));
            });
        } catch (IOException | UncheckedIOException e) {
            return names; // a folder that comes or goes, or a link in a circle: what was seen until then counts
        }
        return names;
    }

    private static String[] parts(Path path) {
        String[] parts = new String[path.getNameCount()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = path.getName(i).toString();
        }
        return parts;
    }
}
