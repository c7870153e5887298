package dev.callwright.simulator;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.caller.Caller;
import dev.callwright.simulator.caller.Decisions;
import dev.callwright.simulator.caller.Scenario;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Executor;
import dev.callwright.simulator.executor.PbxSettings;
import dev.callwright.simulator.module.Behaviours;
import dev.callwright.simulator.transcript.Event;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotTransport;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A Kazoo PBX that is not there: it runs callflows as the real one does, asks Pivot servers as the real one does and reacts to
 * their answers as the real one does, on a clock that costs no time ({@code contracts/kazoo.md}, sections 1, 2, 5 and 6).
 * Immutable; thread-safe if its transport is.
 *
 * <pre>{@code
 * var pbx = new VirtualPbx(KazooVersion.V4_3, PivotTransport.answering((call, now) -> flow.answer(call, now).callflow()));
 * var scenario = Scenario.of(Caller.calling("+353861234567", "+35316877779").build())
 *     .press("1")
 *     .bridge("+35316670000", BridgeResult.noAnswer())
 *     .build();
 *
 * Transcript call = pbx.run(VirtualPbx.entry("https://pbx.example.com/pivot/support_line"), scenario);
 *
 * call.ending()      // END_OF_FLOW
 * call.heard()       // [Press 1 for sales, …]
 * call.text()        // the whole story
 * }</pre>
 *
 * <p>Every call ends: what would go on for ever is stopped by {@link PbxSettings#limits}.
 */
public final class VirtualPbx {
    private final PbxSettings settings;
    private final PivotTransport transport;

    /** A PBX of that version as it comes. */
    public VirtualPbx(KazooVersion version, PivotTransport transport) {
        this(PbxSettings.of(version), transport);
    }

    public VirtualPbx(PbxSettings settings, PivotTransport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    /**
     * What is stored on a PBX for a number that leads to a Pivot server, in the way our own pivots ask: POST, Kazoo's names,
     * JSON.
     */
    public static Callflow entry(String voiceUrl) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("method", "post");
        options.put("req_format", "kazoo");
        options.put("req_body_format", "json");
        return entry(voiceUrl, options);
    }

    /** The same with other options of the {@code pivot} module, Kazoo's defaults for those that are missing. */
    public static Callflow entry(String voiceUrl, Map<String, Object> options) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("voice_url", voiceUrl);
        data.putAll(options);
        return Callflow.of("pivot", data, Map.of());
    }

    /** The same servers, asked by another PBX. */
    public VirtualPbx with(PbxSettings other) {
        return new VirtualPbx(other, transport);
    }

    /**
     * Runs a call by its script.
     *
     * @param entry the stored callflow that the called number leads to; as on a PBX, it is not validated
     */
    public Transcript run(Callflow entry, Scenario scenario) {
        return run(entry, scenario.caller(), scenario.start(), scenario.decisions());
    }

    /** Runs a call, asking what happens as it goes. */
    public Transcript run(Callflow entry, Caller caller, Instant start, Decisions decisions) {
        return run(entry, caller, start, decisions, event -> {});
    }

    /**
     * Runs a call, asking what happens as it goes, and telling what happened.
     *
     * @param listener told of each event when it happens, in this thread
     */
    public Transcript run(Callflow entry, Caller caller, Instant start, Decisions decisions, Consumer<Event> listener) {
        Call call = new Call(settings, caller, start, transport, decisions, listener);
        return new Executor(call, Behaviours::of).run(entry);
    }
}
