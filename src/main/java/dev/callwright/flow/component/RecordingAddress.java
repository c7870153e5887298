package dev.callwright.flow.component;

import dev.callwright.callflow.OwnUrls;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a recording will be found once the PBX has uploaded it. Kazoo names it by the call alone, so each visit of a node
 * has a folder of its own; what we then call it in URLs is its path ({@code docs/recordings.md}). The upload may come in
 * after the call has gone on: until then there is nothing at the address.
 *
 * @param folder below that of all recordings
 * @param file the name that Kazoo gives it
 */
record RecordingAddress(String folder, String file) {
    private static final String PLAIN = "._-@+=,";

    /** The recording of one visit of a node in a call. */
    static RecordingAddress of(String node, int visit, String callId, String format) {
        return new RecordingAddress(folder(node, visit), "call_recording_" + plain(callId) + "." + format);
    }

    /** Where Kazoo uploads it: the folder, without the file's name, which it adds. */
    static String upload(String node, int visit) {
        return CallRecording.PATH + "/" + folder(node, visit);
    }

    /** Our identifier of it. */
    String id() {
        byte[] path = (folder + "/" + file).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path);
    }

    /** For people who may listen, without the PBX's secret; empty without a public URL. */
    Optional<String> url(OwnUrls urls) {
        return urls.open("/api" + CallRecording.PATH + "/" + id() + "/audio");
    }

    private static String folder(String node, int visit) {
        return node + "-" + visit;
    }

    /** As the names of uploaded files are made safe; the prefix is plain and Call-IDs are shorter than the longest name. */
    private static String plain(String callId) {
        StringBuilder safe = new StringBuilder();
        for (byte each : callId.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean keeps =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || PLAIN.indexOf(c) >= 0;
            safe.append(keeps ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", each & 0xFF));
        }
        return safe.toString();
    }
}
