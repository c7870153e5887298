package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts recording the call, or stops it. Stop it before a voicemail box: the two do not go together.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class RecordCall extends ModuleNode<RecordCall> {
    RecordCall() {
        super("record_call", Map.of("action", "start"));
    }

    private RecordCall(Map<String, ? extends @Nullable Object> data) {
        super("record_call", data);
    }

    /** {@code mp3} or {@code wav}. */
    public RecordCall format(String format) {
        return set("format", format);
    }

    /** Where it is put, its file name added; or a path on our own server that begins with {@code /}. */
    public RecordCall url(String url) {
        return set("url", url);
    }

    /** {@code put} (the default) or {@code post}. */
    public RecordCall method(String method) {
        return set("method", method);
    }

    /** The longest recording, in seconds, 5 to 10800. Default 3600; the PBX cuts it at its own limit, 600 unless raised. */
    public RecordCall timeLimit(int seconds) {
        return set("time_limit", seconds);
    }

    /** Shorter recordings are thrown away, in seconds. */
    public RecordCall recordMinSec(int seconds) {
        return set("record_min_sec", seconds);
    }

    /** Samples a second. */
    public RecordCall recordSampleRate(int hertz) {
        return set("record_sample_rate", hertz);
    }

    /** Whether to wait until the call is answered. Default false. */
    public RecordCall recordOnAnswer(boolean wait) {
        return set("record_on_answer", wait);
    }

    /** Whether to wait until somebody is bridged. Default false. */
    public RecordCall recordOnBridge(boolean wait) {
        return set("record_on_bridge", wait);
    }

    /** Whether to go on after a transfer. Default true. */
    public RecordCall shouldFollowTransfer(boolean follow) {
        return set("should_follow_transfer", follow);
    }

    /** The name the recording gets. */
    public RecordCall mediaName(String name) {
        return set("media_name", name);
    }

    /** The id the recording gets. Kazoo 5 only. */
    public RecordCall mediaId(String id) {
        return set("media_id", id);
    }

    /** Noted with the recording. */
    public RecordCall label(String label) {
        return set("label", label);
    }

    /** Stops the recording that is running. */
    public RecordCall stop() {
        return set("action", "stop");
    }

    @Override
    RecordCall copy(Map<String, ? extends @Nullable Object> data) {
        return new RecordCall(data);
    }
}
