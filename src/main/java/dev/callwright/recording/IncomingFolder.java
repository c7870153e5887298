package dev.callwright.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files stand while they are written: a hidden folder beside the recordings, so that a finished one is only renamed.
 * What a server that died has left there is no recording and nobody was told so; the next start removes it.
 */
final class IncomingFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingFolder.class);

    private final Path folder;
    private final Disk disk;

    IncomingFolder(Path recordings, Disk disk) {
        this.folder = recordings.resolve(".incoming");
        this.disk = disk;
    }

    /** Removes what was left behind. */
    void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        int removed = 0;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
                removed++;
            }
        } catch (IOException e) {
            LOG.warn("Unfinished uploads in {} could not be removed: {}", folder, e.toString());
        }
        if (removed > 0) {
            LOG.info("Removed {} unfinished uploads of an earlier run", removed);
        }
    }

    /** Creates a file that is gone once it is closed, unless it was moved. */
    Part create() throws IOException {
        disk.createFolders(folder);
        Path file = folder.resolve(UUID.randomUUID() + ".part");
        return new Part(file, disk.create(file));
    }

    /** How many bytes may still be written. */
    long usableBytes() throws IOException {
        disk.createFolders(folder);
        return disk.usableBytes(folder);
    }

    /** A file being written. */
    final class Part implements Closeable {
        private final Path file;
        private final Disk.NewFile content;
        private boolean moved;

        private Part(Path file, Disk.NewFile content) {
            this.file = file;
            this.content = content;
        }

        void write(byte[] bytes, int length) throws IOException {
            content.write(ByteBuffer.wrap(bytes, 0, length));
        }

        /** Ends it: what was written is on the disk. */
        void finish() throws IOException {
            content.sync();
            content.close();
        }

        /** Gives it its name, in one step. */
        void moveTo(Path target) throws IOException {
            disk.move(file, target);
            moved = true;
        }

        Path file() {
            return file;
        }

        @Override
        public void close() throws IOException {
            try {
                content.close();
            } finally {
                if (!moved) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
