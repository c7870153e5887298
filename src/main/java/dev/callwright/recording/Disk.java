package dev.callwright.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What keeping a recording asks of a file system, so that a full or failing one can stand in for it. */
interface Disk {
    /** How many bytes may still be written below an existing folder. */
    long usableBytes(Path folder) throws IOException;

    /** Creates the folder and those above it; those that are new survive a power cut. */
    void createFolders(Path folder) throws IOException;

    /** Creates a file that does not exist yet. */
    NewFile create(Path file) throws IOException;

    /** Renames in one step; a file of the new name is replaced. */
    void move(Path from, Path to) throws IOException;

    /** Makes renames in a folder survive a power cut. */
    void sync(Path folder) throws IOException;

    /** A file that is being written, from its start to its end. */
    interface NewFile extends Closeable {
        /** Writes all bytes that remain. */
        void write(ByteBuffer bytes) throws IOException;

        /** Makes what was written survive a power cut. */
        void sync() throws IOException;
    }
}
