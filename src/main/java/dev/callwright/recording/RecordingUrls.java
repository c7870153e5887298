package dev.callwright.recording;

import dev.callwright.access.PathSecret;

/** Where recordings are uploaded: {@code /recordings}, and anything below it. */
public final class RecordingUrls {
    static final String PREFIX = "/recordings";

    private RecordingUrls() {}

    /**
     * Whether a request target is an upload's, which may be larger and take longer than any other request.
     *
     * @param target path and query as sent, with or without the secret
     */
    public static boolean isUpload(String target) {
        int query = target.indexOf('?');
        String path =
                PathSecret.of(query < 0 ? target : target.substring(0, query)).path();
        return path.startsWith(PREFIX) && (path.length() == PREFIX.length() || path.charAt(PREFIX.length()) == '/');
    }
}
