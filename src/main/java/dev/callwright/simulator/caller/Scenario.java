package dev.callwright.simulator.caller;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call written down beforehand: who calls when, and what everybody does. Immutable; each run begins it anew, so the same
 * scenario always gives the same call.
 *
 * <pre>{@code
 * Scenario.of(Caller.calling("+353861234567", "+35316877779").build())
 *     .at(Instant.parse("2026-12-25T10:00:00Z"))
 *     .press("1", "2#")                               // at the first and second collection
 *     .bridge("+3538*", BridgeResult.noAnswer())
 *     .hangsUpAfter(Duration.ofMinutes(5))
 *     .build()
 * }</pre>
 */
public final class Scenario {
    private final Caller caller;
    private final Instant start;
    private final Script script;

    private Scenario(Caller caller, Instant start, Script script) {
        this.caller = caller;
        this.start = start;
        this.script = script;
    }

    /** A call by this caller. */
    public static Builder of(Caller caller) {
        return new Builder(caller);
    }

    public Caller caller() {
        return caller;
    }

    /** When the call comes in. */
    public Instant start() {
        return start;
    }

    /** The script, from its beginning. */
    public Decisions decisions() {
        return new ScriptedCaller(script);
    }

    /**
     * @param presses in order
     * @param bridges what happens to those rung, by pattern, the first that fits
     * @param speeches in order; then {@code speech}
     * @param outcomes by module
     * @param stay how long the caller stays in a conference or parked
     * @param patience how long in dead air
     */
    record Script(
            List<Press> presses,
            List<BridgeScript> bridges,
            List<Speech> speeches,
            Map<String, List<String>> outcomes,
            Optional<Duration> hangsUpAfter,
            Duration stay,
            Duration patience) {}

    /** @param endKey pressed at the end of the speech */
    record Speech(Duration length, Optional<String> endKey) {}

    /** Builds a scenario. */
    public static final class Builder {
        private final Caller caller;
        private final List<Press> presses = new ArrayList<>();
        private final List<BridgeScript> bridges = new ArrayList<>();
        private final List<Speech> speeches = new ArrayList<>();
        private final Map<String, List<String>> outcomes = new LinkedHashMap<>();
        private Instant start = Instant.parse("2026-01-05T10:00:00Z");
        private Optional<Duration> hangsUpAfter = Optional.empty();
        private Duration stay = Duration.ofSeconds(60);
        private Duration patience = Duration.ofSeconds(30);

        private Builder(Caller caller) {
            this.caller = caller;
        }

        /** When the call comes in. Default Monday, 5 January 2026, 10:00 UTC. */
        public Builder at(Instant moment) {
            start = moment;
            return this;
        }

        /** What is pressed at the next collections, one text for each; an empty one waits until it times out. */
        public Builder press(String... keys) {
            for (String each : keys) {
                presses.add(Press.keys(each));
            }
            return this;
        }

        /** What is pressed next; everything is pressed in the order given. */
        public Builder press(Press press) {
            presses.add(press);
            return this;
        }

        /**
         * What happens when somebody is rung.
         *
         * @param pattern an id, a number, {@code kind:id} or {@code kind:*}; {@code *} stands for any characters
         * @param results in order; the last one also for every later time
         */
        public Builder bridge(String pattern, BridgeResult... results) {
            bridges.add(new BridgeScript(pattern, List.of(results)));
            return this;
        }

        /** How long the next recording is spoken into; then silence. */
        public Builder records(Duration length) {
            speeches.add(new Speech(length, Optional.empty()));
            return this;
        }

        /** How long the next recording is spoken into, and the key that then ends it. */
        public Builder records(Duration length, String endKey) {
            speeches.add(new Speech(length, Optional.of(endKey)));
            return this;
        }

        /**
         * What a module comes to that depends on the PBX: a branch key, or the value where keys are thresholds.
         *
         * @param results in order; the last one also for every later time
         */
        public Builder outcome(String module, String... results) {
            outcomes.put(module, List.of(results));
            return this;
        }

        /** When the caller hangs up, whatever happens. Default never. */
        public Builder hangsUpAfter(Duration sinceStart) {
            hangsUpAfter = Optional.of(sinceStart);
            return this;
        }

        /** How long the caller stays in a conference or parked. Default 60 s. */
        public Builder stays(Duration length) {
            stay = length;
            return this;
        }

        /** How long the caller listens to dead air or endless music. Default 30 s. */
        public Builder patience(Duration length) {
            patience = length;
            return this;
        }

        public Scenario build() {
            return new Scenario(
                    caller,
                    start,
                    new Script(
                            List.copyOf(presses),
                            List.copyOf(bridges),
                            List.copyOf(speeches),
                            Map.copyOf(outcomes),
                            hangsUpAfter,
                            stay,
                            patience));
        }
    }
}
