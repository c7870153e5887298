package dev.callwright.flow;

import dev.callwright.flow.document.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contents of files, read again only when a file's stamp has changed, or was too young when it was read to tell one
 * write from the next. Thread-safe.
 */
final class FileCache {
    /** Two writes of the same length may carry the same time on a coarse file system. */
    private static final Duration YOUNG = Duration.ofSeconds(2);

    private final Map<String, Content> contents = new ConcurrentHashMap<>();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    /**
     * A file as it was read.
     *
     * @param settled whether the stamp will tell of a later change
     */
    record Content(FolderListing.Stamp stamp, byte[] bytes, String hash, boolean settled) {}

    /** Whether some file must be read again although no stamp has changed. */
    boolean isUnsettled() {
        return !unreadable.isEmpty() || contents.values().stream().anyMatch(content -> !content.settled());
    }

    /** Forgets the files that are no longer there. */
    void keepOnly(Set<String> paths) {
        contents.keySet().retainAll(paths);
        unreadable.retainAll(paths);
    }

    /** The file's bytes, at most one more than a document may have; empty if it cannot be read now. */
    Optional<Content> read(Path folder, String path, FolderListing.Stamp stamp, Instant now) {
        Content known = contents.get(path);
        if (known != null && known.settled() && known.stamp().equals(stamp)) {
            return Optional.of(known);
        }
        try (InputStream in = Files.newInputStream(folder.resolve(path))) {
            byte[] bytes = in.readNBytes(SourceDocument.MAX_BYTES + 1);
            boolean settled = stamp.modified().plus(YOUNG).isBefore(now);
            Content content = new Content(stamp, bytes, FlowText.hash(bytes), settled);
            contents.put(path, content);
            unreadable.remove(path);
            return Optional.of(content);
        } catch (IOException e) {
            contents.remove(path);
            unreadable.add(path);
            return Optional.empty();
        }
    }
}
