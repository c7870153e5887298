package dev.callwright.flow.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An audio file in the folder {@code audio} of the flows folder, which {@code play: hello.wav} names and the PBX fetches.
 *
 * @param path with links resolved; it leads to somewhere in the flows folder
 * @param bytes how large it is
 */
public record AudioFile(Path path, long bytes) {
    /** The folder of audio files, in the flows folder; they are served under the same name. */
    public static final String FOLDER = "audio";

    /** The largest that is served: 20 MiB, 20 minutes of telephone sound without compression. */
    public static final long MAX_BYTES = 20 << 20;

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._ -]{0,99}");
    private static final int MOST_PARTS = 8;

    /** Whether a text is the name of an audio file: parts of letters, digits and {@code . _ -}, and one of our endings. */
    public static boolean isName(String name) {
        String[] parts = name.split("/", -1);
        if (parts.length > MOST_PARTS || mediaType(name).isEmpty()) {
            return false;
        }
        for (String part : parts) {
            if (!PART.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The file of that name, whatever its size; empty if there is none, or a link leads out of the flows folder. */
    public static Optional<AudioFile> find(Path flows, String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        try {
            Path path = flows.resolve(FOLDER).resolve(name).toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isRegularFile() && path.startsWith(flows.toRealPath())
                    ? Optional.of(new AudioFile(path, attributes.size()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it is served. */
    public boolean isServed() {
        return bytes <= MAX_BYTES;
    }

    /** The media type of a file by its name; empty if it is no audio file's. */
    public static Optional<String> mediaType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                lower.endsWith(".wav")
                        ? "audio/wav"
                        : lower.endsWith(".mp3")
                                ? "audio/mpeg"
                                : lower.endsWith(".ogg") ? "audio/ogg" : lower.endsWith(".flac") ? "audio/flac" : null);
    }
}
