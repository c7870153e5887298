package dev.callwright.flow;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A file's content, before anything is made of it.
 *
 * @param path relative to the flows folder, with {@code /} between its parts
 * @param bytes as they are in the file; not to be changed afterwards
 * @param written when it was last written
 * @param folder the flows folder
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the hash is
record FlowText(String path, byte[] bytes, Instant written, Path folder) {
    private static final int VERSION_LENGTH = 12;

    /** The path without its ending: the flow's name. */
    String name() {
        return name(path);
    }

    static String name(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** A short hash of the content. */
    String version() {
        return hash(bytes);
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
