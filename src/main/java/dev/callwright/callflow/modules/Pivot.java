package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks a web server for the callflow to go on with. Its children only run if that fails: give it a {@code
 * _}. A pivot to ourselves gets one by itself, and is always asked by POST, with Kazoo's names, in JSON.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Pivot extends ModuleNode<Pivot> {
    Pivot(String voiceUrl) {
        this(Map.of("voice_url", checked("pivot", "voice_url", voiceUrl)));
    }

    private Pivot(Map<String, ? extends @Nullable Object> data) {
        super("pivot", data);
    }

    /** {@code get} (the default) or {@code post}. */
    public Pivot method(String method) {
        return set("method", method);
    }

    /** The names of the parameters: {@code kazoo} or {@code twiml}. */
    public Pivot reqFormat(String format) {
        return set("req_format", format);
    }

    /** Of a POST: {@code form} (the default) or {@code json}. */
    public Pivot reqBodyFormat(String format) {
        return set("req_body_format", format);
    }

    /** How long the server may take, in milliseconds, at most 5000. */
    public Pivot reqTimeoutMs(int milliseconds) {
        return set("req_timeout_ms", milliseconds);
    }

    /** Never used for callflows in JSON. */
    public Pivot cdrUrl(String url) {
        return set("cdr_url", url);
    }

    /** Whether the PBX keeps what is asked and answered. Default false. */
    public Pivot debug(boolean debug) {
        return set("debug", debug);
    }

    /** Adds a header to the request; its name begins with {@code X-}. Kazoo 5 only. */
    public Pivot requestHeader(String name, String value) {
        return putInto("custom_request_headers", name, value);
    }

    @Override
    Pivot copy(Map<String, ? extends @Nullable Object> data) {
        return new Pivot(data);
    }
}
