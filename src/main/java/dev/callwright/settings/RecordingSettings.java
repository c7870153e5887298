package dev.callwright.settings;

import io.micronaut.core.value.PropertyResolver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recordings that the PBX uploads ({@code callwright.recordings.*}).
 *
 * @param folder where they are kept; default {@code recordings} in {@code callwright.data}. One server per folder
 * @param maxBytes the largest recording, in bytes; default 1 GB (1,073,741,824)
 * @param types which of {@code mp3} and {@code wav} are taken; default both
 * @param uploads how many are written at once; default 16
 * @param waiting how many more may wait for their turn; default 128, further ones get 503
 * @param idleTimeout how long an upload may stand still before it is cut off; default 30 s
 * @param longestUpload how long one may take in all; default 60 minutes
 */
public record RecordingSettings(
        Path folder,
        long maxBytes,
        Set<String> types,
        int uploads,
        int waiting,
        Duration idleTimeout,
        Duration longestUpload) {

    private static final List<String> TYPES = List.of("mp3", "wav");
    private static final long KILOBYTE = 1024;
    private static final long GIGABYTE = KILOBYTE * KILOBYTE * KILOBYTE;

    /**
     * Reads them.
     *
     * @throws SettingsException for the first that cannot be used
     */
    public static RecordingSettings read(PropertyResolver source) {
        Properties callwright = new Properties(source, "callwright");
        Properties recordings = callwright.below("recordings");
        Path data = Path.of(callwright.text("data", "data"));
        return new RecordingSettings(
                recordings.text("folder").map(Path::of).orElseGet(() -> data.resolve("recordings")),
                recordings.bytes("max-size", GIGABYTE, KILOBYTE, 100 * GIGABYTE),
                types(recordings.texts("types")),
                recordings.integer("uploads", 16, 1, 1_000),
                recordings.integer("waiting", 128, 0, 10_000),
                recordings.duration(
                        "idle-timeout", Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofMinutes(4)),
                recordings.duration(
                        "longest-upload", Duration.ofMinutes(60), Duration.ofSeconds(1), Duration.ofHours(24)));
    }

    private static Set<String> types(List<String> written) {
        List<String> types =
                written.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
        types.stream().filter(type -> !TYPES.contains(type)).findFirst().ifPresent(type -> {
            throw new SettingsException("callwright.recordings.types", type, "mp3 or wav, what Kazoo records");
        });
        return Set.copyOf(types.isEmpty() ? TYPES : types);
    }
}
