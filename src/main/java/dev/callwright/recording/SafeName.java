package dev.callwright.recording;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names for files and folders that every file system keeps as they are and no shell or script trips over. A Call-ID may
 * hold almost any character; those that are not plain are written as their UTF-8 bytes, {@code %C3%A9}, so that two names
 * stay two. {@code ~} is never in what was sent: it marks what was added here.
 */
final class SafeName {
    private static final String PLAIN = "._-@+=,";
    private static final int LONGEST = 200;
    private static final int KEPT = 150;
    private static final int HASH_LENGTH = 16;
    /** Windows takes these for devices, whatever stands behind a dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    /** A folder may not stand where a recording or its metadata would. */
    private static final Pattern LIKE_A_FILE = Pattern.compile("(?i).*\\.(mp3|wav|json)");

    private SafeName() {}

    /** For a folder. */
    static String folder(String name) {
        String safe = of(name);
        if (!LIKE_A_FILE.matcher(safe).matches()) {
            return safe;
        }
        int dot = safe.lastIndexOf('.');
        return safe.substring(0, dot) + "%2E" + safe.substring(dot + 1);
    }

    /** For a file without its extension, or a folder; at most 200 characters. */
    static String of(String name) {
        StringBuilder safe = new StringBuilder();
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            boolean edge = (i == 0 && (bytes[i] == '.' || bytes[i] == '-'))
                    || (i == bytes.length - 1 && bytes[i] == '.')
                    || (i == 0 && DEVICE.matcher(name).matches());
            if (!edge && isPlain((char) (bytes[i] & 0xFF))) {
                safe.append((char) bytes[i]);
            } else {
                safe.append(String.format(Locale.ROOT, "%%%02X", bytes[i] & 0xFF));
            }
        }
        return safe.length() <= LONGEST ? safe.toString() : safe.substring(0, KEPT) + "~" + hash(bytes);
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || PLAIN.indexOf(c) >= 0;
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.start().digest(bytes)).substring(0, HASH_LENGTH);
    }
}
