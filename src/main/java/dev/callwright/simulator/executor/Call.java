package dev.callwright.simulator.executor;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.simulator.caller.Activity;
import dev.callwright.simulator.caller.Bridge;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Caller;
import dev.callwright.simulator.caller.Decisions;
import dev.callwright.simulator.caller.Moment;
import dev.callwright.simulator.caller.Outcomes;
import dev.callwright.simulator.caller.Reaction;
import dev.callwright.simulator.caller.Sound;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.transcript.Event;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotAsk;
import dev.callwright.simulator.wire.PivotReply;
import dev.callwright.simulator.wire.PivotTransport;
import dev.callwright.simulator.wire.Upload;
import dev.callwright.simulator.wire.UploadUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One virtual call while it runs: its clock, its state, its transcript, and what modules can do to the caller. Not
 * thread-safe. Whatever makes time pass may end the call, by a {@link CallOver}.
 */
public final class Call {
    private final PbxSettings settings;
    private final Caller caller;
    private final Instant start;
    private final PivotTransport transport;
    private final Decisions decisions;
    private final Consumer<Event> listener;
    private final CallState state;
    private final List<Event> events = new ArrayList<>();

    // Mutable state
    private Instant now;
    private Callflow node = Callflow.of("");
    private int requests;
    private int keys;

    /** @param listener told of each event as it happens */
    public Call(
            PbxSettings settings,
            Caller caller,
            Instant start,
            PivotTransport transport,
            Decisions decisions,
            Consumer<Event> listener) {
        this.settings = settings;
        this.caller = caller;
        this.start = start;
        this.transport = transport;
        this.decisions = decisions;
        this.listener = listener;
        this.state = new CallState(caller);
        this.now = start;
    }

    public PbxSettings settings() {
        return settings;
    }

    public Caller caller() {
        return caller;
    }

    public CallState state() {
        return state;
    }

    /** The virtual clock. */
    public Instant now() {
        return now;
    }

    /** The node that runs. */
    public Callflow node() {
        return node;
    }

    /** Its data, with Kazoo's defaults. */
    public NodeData data() {
        return new NodeData(node, ModuleCatalog.of(settings.version()));
    }

    void at(Callflow next) {
        node = next;
    }

    /** Adds to the transcript. */
    public void happened(Event event) {
        events.add(event);
        listener.accept(event);
    }

    /** Adds a remark to the transcript. */
    public void note(String text) {
        happened(new Event.Noted(now, text));
    }

    void begins() {
        happened(new Event.Started(
                now, caller.callId(), caller.callerIdNumber(), caller.request().user()));
    }

    Transcript ends(Ending ending, String why) {
        recordingStops();
        happened(new Event.Ended(now, ending, why));
        return new Transcript(events);
    }

    // Time

    /** Time goes by in which keys do nothing; they are kept in the transcript only. */
    public void pass(Activity.Kind kind, Duration length) {
        pass(kind, length, Ending.CALLER_HUNG_UP);
    }

    private void pass(Activity.Kind kind, Duration length, Ending ifHungUp) {
        Activity activity = new Activity.Waiting(kind);
        Instant until = now.plus(length);
        while (ask(activity, Duration.between(now, until), ifHungUp) instanceof Reaction.Pressed) {
            // lost: nobody listens
        }
    }

    /** Time goes by until the caller hangs up, which is how the call ends. */
    public CallOver untilHangUp(Activity.Kind kind, Ending ending, String why) {
        try {
            pass(kind, BridgeResult.AS_LONG_AS_IT_RINGS, ending);
            return new CallOver(ending, why);
        } catch (CallOver over) {
            // also of a caller who stays for longer than any call may last
            return new CallOver(ending, why);
        }
    }

    /** What the caller does first; the clock is moved there. */
    private Reaction ask(Activity activity, Duration length, Ending ifHungUp) {
        Duration left = Duration.between(now, start.plus(settings.limits().length()));
        boolean cut = length.compareTo(left) > 0;
        Duration atMost = cut ? left : length;
        Reaction reaction = decisions.during(moment(), activity, atMost);
        if (reaction instanceof Reaction.Pressed pressed && pressed.after().compareTo(atMost) <= 0) {
            advance(pressed.after());
            countKey();
            happened(new Event.Pressed(now, pressed.key(), activity.describe()));
            return reaction;
        }
        if (reaction instanceof Reaction.HungUp hungUp && hungUp.after().compareTo(atMost) <= 0) {
            advance(hungUp.after());
            throw new CallOver(ifHungUp, activity.describe());
        }
        advance(atMost);
        if (cut) {
            throw new CallOver(
                    Ending.LIMIT, "longer than " + settings.limits().length().toHours() + " hours");
        }
        return Reaction.NOTHING;
    }

    private void advance(Duration time) {
        now = time.isNegative() ? now : now.plus(time);
    }

    private void countKey() {
        if (++keys > Limits.KEYS) {
            throw new CallOver(Ending.LIMIT, String.format(Locale.ROOT, "more than %,d keys", Limits.KEYS));
        }
    }

    private Moment moment() {
        return new Moment(now, Duration.between(start, now), node);
    }

    // The caller

    /**
     * Plays something. Keys pressed meanwhile are typed ahead; those among the terminators stop it.
     *
     * @return whether it was stopped
     */
    public boolean play(Sound sound, String what, Duration length, Set<String> terminators, boolean endless) {
        return !listen(sound, what, length, terminators, endless, state::typeAhead)
                .isEmpty();
    }

    /** Plays something to its end. */
    public void play(Sound sound, String what, Duration length) {
        play(sound, what, length, Set.of(), false);
    }

    /** Plays something that a key stops, and tells which key did; empty if none. */
    public String playForKey(Sound sound, String what, Duration length, Set<String> terminators) {
        return listen(sound, what, length, terminators, false, key -> {});
    }

    private String listen(
            Sound sound,
            String what,
            Duration length,
            Set<String> terminators,
            boolean endless,
            Consumer<String> ahead) {
        Duration longest = endless ? BridgeResult.AS_LONG_AS_IT_RINGS : length;
        happened(new Event.Heard(now, sound, what, length, endless));
        Activity activity = new Activity.Prompt(sound, what, terminators, endless);
        Instant began = now;
        Instant until = now.plus(longest);
        while (ask(activity, Duration.between(now, until), Ending.CALLER_HUNG_UP) instanceof Reaction.Pressed pressed) {
            ahead.accept(pressed.key());
            if (terminators.contains(pressed.key())) {
                happened(new Event.Cut(now, Duration.between(began, now)));
                return pressed.key();
            }
        }
        return "";
    }

    /**
     * Waits for keys.
     *
     * @param ahead typed before
     * @param first how long the first may take
     * @param between how long each further one may take
     */
    public Input collect(
            String collection, String ahead, int max, Duration first, Duration between, Set<String> terminators) {
        return collect(new Activity.Collecting(collection, ahead, true, max, terminators), first, between);
    }

    /** Waits for the keys that follow those of an input that has begun. */
    public Input collectMore(String collection, String begun, int max, Duration between, Set<String> terminators) {
        return collect(new Activity.Collecting(collection, begun, false, max, terminators), between, between);
    }

    private Input collect(Activity.Collecting from, Duration first, Duration between) {
        Activity.Collecting collecting = from;
        Duration patience = first;
        while (collecting.soFar().length() < from.maxDigits()) {
            if (!(ask(collecting, patience, Ending.CALLER_HUNG_UP) instanceof Reaction.Pressed key)) {
                return new Input(collecting.soFar(), "nothing more was pressed in time");
            }
            if (from.terminators().contains(key.key())) {
                return new Input(collecting.soFar(), key.key() + " ended it");
            }
            collecting = new Activity.Collecting(
                    from.collection(), collecting.soFar() + key.key(), false, from.maxDigits(), from.terminators());
            patience = between;
        }
        return new Input(collecting.soFar().substring(0, from.maxDigits()), "that is all it takes");
    }

    /**
     * Records the caller until a key, silence or the limit.
     *
     * @param silence how much of it ends the recording
     * @return how long it is
     */
    public Duration record(Duration limit, Duration silence) {
        Instant began = now;
        Duration speech = shorter(decisions.speaks(moment(), limit), limit);
        String why = "the limit was reached";
        if (ask(new Activity.Recording(true), speech, Ending.CALLER_HUNG_UP) instanceof Reaction.Pressed key) {
            why = key.key() + " ended it";
        } else if (speech.compareTo(limit) < 0) {
            Duration wait = shorter(silence, limit.minus(speech));
            Reaction reaction = ask(new Activity.Recording(false), wait, Ending.CALLER_HUNG_UP);
            why = reaction instanceof Reaction.Pressed key ? key.key() + " ended it" : "silence ended it";
        }
        Duration length = Duration.between(began, now);
        happened(new Event.Recorded(now, length, why));
        return length;
    }

    private static Duration shorter(Duration one, Duration other) {
        Duration least = one.compareTo(other) < 0 ? one : other;
        return least.isNegative() ? Duration.ZERO : least;
    }

    /** The recording of the whole call stops, if one is made, and is sent. */
    public void recordingStops() {
        state.recordingStops()
                .ifPresent(recording -> upload(
                        recording.url(),
                        recording.method(),
                        recording.format(),
                        Duration.between(recording.since(), now)));
    }

    // Everybody else

    /** Rings somebody for at most the bridge's timeout. Whoever is answered has not been talked to yet. */
    public BridgeResult ring(Bridge bridge) {
        happened(new Event.Rang(now, bridge));
        BridgeResult result = decisions.bridge(moment(), bridge);
        if (result instanceof BridgeResult.Answered && result.after().compareTo(bridge.timeout()) > 0) {
            result = BridgeResult.noAnswer();
        }
        pass(Activity.Kind.RINGING, shorter(result.after(), bridge.timeout()));
        happened(
                result instanceof BridgeResult.Failed failed
                        ? new Event.NotConnected(now, bridge, failed)
                        : new Event.Connected(now, bridge));
        return result;
    }

    /** The caller talks. Whoever hangs up first: the call was connected, and that is how it ends. */
    public void talk(Duration length) {
        pass(Activity.Kind.TALK, length, Ending.BRIDGED);
    }

    /** What a module comes to that depends on the PBX. */
    public String outcome(Outcomes possible) {
        return decisions.outcome(moment(), possible);
    }

    /** Sends a request, and waits for what comes back as long as the request lets it. */
    public PivotReply ask(PivotAsk request) {
        if (++requests > settings.limits().requests()) {
            throw new CallOver(
                    Ending.LIMIT,
                    "more than " + settings.limits().requests() + " requests: does the flow go round in circles?");
        }
        happened(new Event.Asked(now, request));
        PivotReply reply = transport.ask(request, now);
        pass(Activity.Kind.PIVOT, shorter(reply.took(), request.timeout()));
        return reply.took().compareTo(request.timeout()) > 0
                ? new PivotReply.None(PivotReply.Why.TIMED_OUT, request.timeout())
                : reply;
    }

    /** Sends a recording to where the flow wants it. */
    public void upload(String url, String method, String format, Duration length) {
        Upload upload =
                new Upload(method.toUpperCase(Locale.ROOT), UploadUrl.of(url, caller, format, start), format, length);
        happened(new Event.Uploaded(now, upload, transport.upload(upload, now)));
    }

    /** The caller is where nothing will come any more. */
    public CallOver deadAir(String why) {
        note("silence: " + why);
        return untilHangUp(Activity.Kind.DEAD_AIR, Ending.DEAD_AIR, why);
    }
}
