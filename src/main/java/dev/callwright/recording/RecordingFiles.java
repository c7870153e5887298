package dev.callwright.recording;

import dev.callwright.settings.RecordingSettings;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is kept. The files are the only index: one that an operator deletes is gone, one that is put back is there
 * again. Thread-safe.
 */
@Singleton
final class RecordingFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingFiles.class);
    private static final int LARGEST_METADATA = 256 * 1024;
    /** What {@link SafeName} gives; so nothing hidden, and no way out of the folder. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9%_@+=,~-][A-Za-z0-9%._@+=,~-]*");

    private final Path folder;
    private final ObjectMapper json;

    RecordingFiles(RecordingSettings settings, ObjectMapper json) {
        this.folder = settings.folder();
        this.json = json;
    }

    /** The folder of all recordings. */
    Path folder() {
        return folder;
    }

    /** Where a recording's metadata lies: beside it. */
    static Path metadata(Path file) {
        return file.resolveSibling(file.getFileName() + ".json");
    }

    /** What is known of a recording; empty if nothing is, as its metadata was deleted or damaged. */
    Optional<Recording> read(Path file) {
        Path metadata = metadata(file);
        try {
            if (!Files.isRegularFile(metadata) || Files.size(metadata) > LARGEST_METADATA) {
                return Optional.empty();
            }
            return Optional.ofNullable(json.readValue(Files.readAllBytes(metadata), Recording.class));
        } catch (IOException e) {
            LOG.warn(
                    "The metadata of a recording cannot be read: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** What a recording is called in URLs: its path, so that no index is needed to find it. */
    String id(Path file) {
        List<String> names = new ArrayList<>();
        folder.relativize(file).forEach(name -> names.add(name.toString()));
        byte[] path = String.join("/", names).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path);
    }

    /** The file of that id, if there is one. */
    Optional<Path> find(String id) {
        byte[] path;
        try {
            path = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Path file = folder;
        for (String name : new String(path, StandardCharsets.UTF_8).split("/", -1)) {
            if (!SAFE.matcher(name).matches()) {
                return Optional.empty();
            }
            file = file.resolve(name);
        }
        return Optional.of(file).filter(RecordingFiles::isRecording);
    }

    /** Whether a path is a recording's, by its name and what stands there. */
    static boolean isRecording(Path file) {
        String name = String.valueOf(file.getFileName());
        return SAFE.matcher(name).matches()
                && AudioName.mediaType(name).isPresent()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
