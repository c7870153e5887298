package dev.callwright.recording;

import io.micronaut.http.HttpStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The name of a recording's file: safe for any file system, with a number where one call has several recordings, which
 * Kazoo all gives the same name: {@code call_recording_X.mp3}, {@code call_recording_X~2.mp3}.
 *
 * @param folders safe names
 * @param sent the name as it was sent
 * @param base safe, without the extension
 * @param extension as it was sent: {@code mp3} or {@code wav} in any case
 */
record AudioName(List<String> folders, String sent, String base, String extension) {

    /**
     * Makes it of what was sent.
     *
     * @param types the extensions that are taken
     * @throws RefusedUpload for no name (400) or another type (415)
     */
    static AudioName of(UploadPath path, Set<String> types) throws RefusedUpload {
        String sent = path.name()
                .orElseThrow(() -> RefusedUpload.badName(
                        "The recording has no name. Send it to /recordings/{name}.mp3, or to /recordings with"
                                + " ?recording={name}.mp3."));
        int dot = sent.lastIndexOf('.');
        String extension = dot < 0 ? "" : sent.substring(dot + 1);
        if (!types.contains(extension.toLowerCase(Locale.ROOT))) {
            throw new RefusedUpload(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "A recording's name ends with ." + String.join(" or .", new TreeSet<>(types))
                            + " (callwright.recordings.types).");
        }
        if (dot == 0) {
            throw RefusedUpload.badName("The recording has an extension, but no name before it.");
        }
        return new AudioName(
                path.folders().stream().map(SafeName::folder).toList(),
                sent,
                SafeName.of(sent.substring(0, dot)),
                extension);
    }

    /** The folder, below that of all recordings. */
    Path folder(Path recordings) {
        Path folder = recordings;
        for (String name : folders) {
            folder = folder.resolve(name);
        }
        return folder;
    }

    /** The file's name for the first, second, … recording of that name. */
    String file(int number) {
        return base + (number == 1 ? "" : "~" + number) + "." + extension;
    }

    /** The media type of a file by its name; empty if it is no recording's. */
    static Optional<String> mediaType(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".mp3")) {
            return Optional.of("audio/mpeg");
        }
        return name.endsWith(".wav") ? Optional.of("audio/wav") : Optional.empty();
    }
}
