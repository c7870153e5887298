package dev.callwright.simulator.executor;

import dev.callwright.callflow.Digits;
import dev.callwright.simulator.caller.Caller;
import dev.callwright.simulator.wire.PivotParameters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call carries from node to node, and into its requests. */
public final class CallState {
    private final Caller caller;
    private final Map<String, String> collections = new LinkedHashMap<>();
    private final Map<String, Object> applicationVars;
    private final Map<String, String> channelVars = new LinkedHashMap<>();

    // Mutable state besides
    private boolean collected;
    private String language;
    private Optional<CallRecording> recording = Optional.empty();
    private Optional<AfterBridge> afterBridge = Optional.empty();

    /** What a bridge is followed by, when the other side hangs up first. */
    public record AfterBridge(String action, String to) {}

    /** A recording of the whole call, and where it goes. */
    public record CallRecording(String url, String method, String format, Instant since) {}

    CallState(Caller caller) {
        this.caller = caller;
        this.language = caller.language();
        this.applicationVars = new LinkedHashMap<>(caller.variables());
    }

    /** What a request says now. */
    public PivotParameters parameters() {
        Optional<Map<String, String>> digits =
                collected ? Optional.of(new LinkedHashMap<>(collections)) : Optional.empty();
        return new PivotParameters(caller, language, digits, new LinkedHashMap<>(applicationVars));
    }

    /** A key that nobody waited for: it goes to the default collection. */
    void typeAhead(String key) {
        collected = true;
        collections.merge(Digits.DEFAULT, key, String::concat);
    }

    /** What was typed ahead, and is now taken out. */
    public String takeTypeAhead() {
        String typed = collections.remove(Digits.DEFAULT);
        return typed == null ? "" : typed;
    }

    /** Keeps a collection; without digits it is removed. */
    public void keep(String collection, String digits) {
        collected = true;
        if (digits.isEmpty()) {
            collections.remove(collection);
        } else {
            collections.put(collection, digits);
        }
    }

    /** Forgets a collection. */
    public void flush(String collection) {
        collections.remove(collection);
    }

    public void language(String tag) {
        language = tag;
    }

    /** Sets a custom application variable, which later requests bring. */
    public void applicationVar(String key, @Nullable Object value) {
        if (value == null) {
            applicationVars.remove(key);
        } else {
            applicationVars.put(key, value);
        }
    }

    /** Sets a custom channel variable, which requests do not bring. */
    public void channelVar(String key, String value) {
        channelVars.put(key, value);
    }

    public Optional<String> channelVar(String key) {
        return Optional.ofNullable(channelVars.get(key));
    }

    /** The whole call is recorded from now on. */
    public void recordingStarts(CallRecording begun) {
        recording = Optional.of(begun);
    }

    /** It is no longer; what was being recorded. */
    Optional<CallRecording> recordingStops() {
        Optional<CallRecording> was = recording;
        recording = Optional.empty();
        return was;
    }

    public Optional<AfterBridge> afterBridge() {
        return afterBridge;
    }

    public void afterBridge(AfterBridge what) {
        afterBridge = Optional.of(what);
    }
}
