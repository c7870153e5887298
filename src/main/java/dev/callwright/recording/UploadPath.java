package dev.callwright.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an upload is to be kept, as its sender named it: {@code PUT /recordings/ACCOUNT/USER/call_recording_X.mp3}, or, for
 * a URL with a query, {@code PUT /recordings/ACCOUNT?…&recording=call_recording_X.mp3}
 * ({@code contracts/kazoo-mapping.md}, consequence 8).
 *
 * @param folders below the folder of recordings, percent-decoded; at most 8
 * @param name the file's name; empty if only the body can tell it
 */
record UploadPath(List<String> folders, Optional<String> name) {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 1_000;
    private static final String NAME_PARAMETER = "recording";

    /**
     * Reads it.
     *
     * @param path raw, without the secret
     * @throws RefusedUpload for a name that leads elsewhere, or is none
     */
    static UploadPath of(String path, UploadQuery query) throws RefusedUpload {
        List<String> folders = new ArrayList<>();
        for (String segment : path.substring(RecordingUrls.PREFIX.length()).split("/")) {
            if (!segment.isEmpty()) {
                folders.add(checked(Percent.decode(segment, false)));
            }
        }
        Optional<String> name = query.value(NAME_PARAMETER);
        if (name.isPresent()) {
            checked(name.get());
        } else if (!folders.isEmpty() && !path.endsWith("/")) {
            name = Optional.of(folders.remove(folders.size() - 1));
        }
        if (folders.size() > DEEPEST) {
            throw RefusedUpload.badName("A recording lies at most " + DEEPEST + " folders deep.");
        }
        return new UploadPath(List.copyOf(folders), name);
    }

    /** With the name that the body says, unless the URL said one. */
    UploadPath orName(Optional<String> other) throws RefusedUpload {
        if (name.isPresent() || other.isEmpty()) {
            return this;
        }
        return new UploadPath(folders, Optional.of(checked(other.get())));
    }

    private static String checked(String segment) throws RefusedUpload {
        if (segment.equals(".") || segment.equals("..")) {
            throw RefusedUpload.badName("A recording's path has no '.' and no '..' in it.");
        }
        if (segment.indexOf('/') >= 0 || segment.indexOf('\\') >= 0) {
            throw RefusedUpload.badName(
                    "A recording's name has no slash and no backslash in it, not even an escaped one.");
        }
        if (segment.chars().anyMatch(c -> Character.isISOControl(c) || c == Percent.BROKEN)) {
            throw RefusedUpload.badName("A recording's path is UTF-8 without control characters.");
        }
        if (segment.length() > LONGEST) {
            throw RefusedUpload.badName("Each part of a recording's path has at most " + LONGEST + " characters.");
        }
        return segment;
    }
}
