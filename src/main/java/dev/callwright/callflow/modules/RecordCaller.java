package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records the caller alone until a key, silence or the limit, and uploads it.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class RecordCaller extends ModuleNode<RecordCaller> {
    RecordCaller() {
        super("record_caller", Map.of());
    }

    private RecordCaller(Map<String, ? extends @Nullable Object> data) {
        super("record_caller", data);
    }

    /** {@code mp3} or {@code wav}. */
    public RecordCaller format(String format) {
        return set("format", format);
    }

    /** Where it is put, its file name added; or a path on our own server that begins with {@code /}. */
    public RecordCaller url(String url) {
        return set("url", url);
    }

    /** {@code put} (the default) or {@code post}. */
    public RecordCaller method(String method) {
        return set("method", method);
    }

    /** The longest recording, in seconds, 5 to 10800. Default 3600; the PBX cuts it at its own limit, 600 unless raised. */
    public RecordCaller timeLimit(int seconds) {
        return set("time_limit", seconds);
    }

    /** Shorter recordings are thrown away, in seconds. Kazoo 5 only. */
    public RecordCaller recordMinSec(int seconds) {
        return set("record_min_sec", seconds);
    }

    /** Samples a second. Kazoo 5 only. */
    public RecordCaller recordSampleRate(int hertz) {
        return set("record_sample_rate", hertz);
    }

    /** Whether to wait until the call is answered. Default false. Kazoo 5 only. */
    public RecordCaller recordOnAnswer(boolean wait) {
        return set("record_on_answer", wait);
    }

    /** Whether to wait until somebody is bridged. Default false. Kazoo 5 only. */
    public RecordCaller recordOnBridge(boolean wait) {
        return set("record_on_bridge", wait);
    }

    /** Whether to go on after a transfer. Default true. Kazoo 5 only. */
    public RecordCaller shouldFollowTransfer(boolean follow) {
        return set("should_follow_transfer", follow);
    }

    /** The name the recording gets. Kazoo 5 only. */
    public RecordCaller mediaName(String name) {
        return set("media_name", name);
    }

    /** The id the recording gets. Kazoo 5 only. */
    public RecordCaller mediaId(String id) {
        return set("media_id", id);
    }

    @Override
    RecordCaller copy(Map<String, ? extends @Nullable Object> data) {
        return new RecordCaller(data);
    }
}
