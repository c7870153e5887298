package dev.callwright.simulator;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.caller.Caller;
import dev.callwright.simulator.caller.Scenario;
import dev.callwright.simulator.executor.PbxSettings;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotReply;
import dev.callwright.simulator.wire.PivotTransport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Short ways to make a virtual call. */
public final class Sim {
    public static final String URL = "https://pbx.example.com/pivot/ivr";

    private Sim() {}

    /** A caller from outside. */
    public static Caller caller() {
        return Caller.calling("+353861234567", "+35316877779").build();
    }

    public static Scenario.Builder scenario() {
        return Scenario.of(caller());
    }

    /** Runs a stored callflow that asks nobody. */
    public static Transcript run(Callflow flow, Scenario.Builder scenario) {
        return run(PbxSettings.of(KazooVersion.MASTER), flow, scenario);
    }

    public static Transcript run(PbxSettings settings, Callflow flow, Scenario.Builder scenario) {
        return new VirtualPbx(settings, PivotTransport.nobody()).run(flow, scenario.build());
    }

    /** Runs a pivot whose server answers so, one reply after another. */
    public static Transcript answered(KazooVersion version, Callflow entry, PivotReply... replies) {
        return new VirtualPbx(version, replying(replies)).run(entry, scenario().build());
    }

    /** A server with these replies; nobody listens after the last. */
    public static PivotTransport replying(PivotReply... replies) {
        Deque<PivotReply> left = new ArrayDeque<>(List.of(replies));
        return (request, now) -> left.isEmpty() ? PivotTransport.nobody().ask(request, now) : left.pop();
    }

    /** A stored pivot with {@code tts "Sorry."} as its fallback. */
    public static Callflow pivot(Map<String, Object> options) {
        return VirtualPbx.entry(URL, options).otherwise(Callflow.of("tts", Map.of("text", "Sorry."), Map.of()));
    }

    public static Callflow pivot() {
        return pivot(Map.of());
    }

    public static PivotReply.Answered json(String text) {
        return PivotReply.answered(200, "application/json", text.replace('\'', '"'));
    }
}
