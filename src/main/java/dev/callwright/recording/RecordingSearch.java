package dev.callwright.recording;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds recordings by looking at the files, each time: 100,000 take about a second, or some with a filter, for which the
 * metadata is read. It holds no more than it returns. Thread-safe.
 */
@Singleton
final class RecordingSearch {
    /** The oldest first, so that the one to give up is at hand; of one moment in the order of names. */
    private static final Comparator<Match> BY_AGE =
            Comparator.comparing(Match::at).thenComparing(Match::file, Comparator.reverseOrder());

    private final RecordingFiles files;

    RecordingSearch(RecordingFiles files) {
        this.files = files;
    }

    /**
     * What is looked for.
     *
     * @param callId only recordings of this call
     * @param accountId only those of this account
     * @param limit at most so many
     */
    record Filter(Optional<String> callId, Optional<String> accountId, int limit) {
        private boolean isOpen() {
            return callId.isEmpty() && accountId.isEmpty();
        }

        private boolean accepts(Recording recording) {
            return callId.map(id -> id.equals(recording.callId())).orElse(true)
                    && accountId.map(id -> id.equals(recording.accountId())).orElse(true);
        }
    }

    private record Match(Path file, FileTime at) {}

    /** The newest first. */
    List<RecordingView> newest(Filter filter) throws IOException {
        if (!Files.isDirectory(files.folder())) {
            return List.of();
        }
        PriorityQueue<Match> newest = new PriorityQueue<>(BY_AGE);
        Files.walkFileTree(files.folder(), new Visitor(filter, newest));
        List<Match> matches = new ArrayList<>(newest);
        matches.sort(BY_AGE.reversed());
        return matches.stream().flatMap(match -> view(match.file()).stream()).toList();
    }

    private Optional<RecordingView> view(Path file) {
        return files.read(file).map(recording -> RecordingView.of(files.id(file), recording));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Filter filter;
        private final PriorityQueue<Match> newest;

        Visitor(Filter filter, PriorityQueue<Match> newest) {
            this.filter = filter;
            this.newest = newest;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = String.valueOf(folder.getFileName()).startsWith(".") && !folder.equals(files.folder());
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Match match = new Match(file, attributes.lastModifiedTime());
            boolean late = newest.size() < filter.limit() || BY_AGE.compare(match, newest.element()) > 0;
            if (late && RecordingFiles.isRecording(file) && isMeant(file)) {
                newest.add(match);
                if (newest.size() > filter.limit()) {
                    newest.remove();
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }

        private boolean isMeant(Path file) {
            return filter.isOpen()
                    ? Files.isRegularFile(RecordingFiles.metadata(file))
                    : files.read(file).filter(filter::accepts).isPresent();
        }
    }
}
