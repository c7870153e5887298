package dev.callwright.simulator.caller;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.simulator.caller.Activity.Collecting;
import dev.callwright.simulator.caller.Activity.Prompt;
import dev.callwright.simulator.caller.Activity.Waiting;
import dev.callwright.simulator.caller.Scenario.Script;
import dev.callwright.simulator.caller.Scenario.Speech;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays a script. The first key comes a second after the question, the next ones 200 ms apart. Keys that a collection no
 * longer takes are typed on, into whatever is played or asked next.
 */
final class ScriptedCaller implements Decisions {
    private static final Duration THINKS = Duration.ofSeconds(1);
    private static final Duration NEXT_KEY = Duration.ofMillis(200);
    private static final BridgeResult UNSCRIPTED = BridgeResult.answered(Duration.ofSeconds(4), Duration.ofSeconds(30));

    private final Script script;
    private final Deque<Press> presses;
    private final Deque<Speech> speeches;
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<BridgeScript, Integer> rung = new HashMap<>();

    // Mutable state: what is being typed, what was last heard, and how a recording ends
    private final Deque<String> typing = new ArrayDeque<>();
    private String heard = "";
    private Optional<String> endKey = Optional.empty();

    ScriptedCaller(Script script) {
        this.script = script;
        this.presses = new ArrayDeque<>(script.presses());
        this.speeches = new ArrayDeque<>(script.speeches());
    }

    @Override
    public Reaction during(Moment moment, Activity activity, Duration atMost) {
        Reaction reaction = reaction(activity);
        Optional<Duration> left = script.hangsUpAfter().map(after -> positive(after.minus(moment.elapsed())));
        if (left.isPresent() && left.get().compareTo(atMost) <= 0 && left.get().compareTo(timeOf(reaction)) <= 0) {
            return new Reaction.HungUp(left.get());
        }
        if (reaction instanceof Reaction.Pressed pressed && pressed.after().compareTo(atMost) <= 0) {
            typing.poll();
            return reaction;
        }
        return reaction instanceof Reaction.Pressed ? Reaction.NOTHING : reaction;
    }

    private Reaction reaction(Activity activity) {
        if (activity instanceof Prompt prompt) {
            return prompt(prompt);
        }
        if (activity instanceof Collecting collecting) {
            return collecting(collecting);
        }
        if (activity instanceof Activity.Recording recording) {
            return recording.speaking() ? Reaction.NOTHING : recordingEnds();
        }
        if (activity instanceof Waiting waiting) {
            return waiting(waiting.kind());
        }
        return Reaction.NOTHING;
    }

    private Reaction prompt(Prompt prompt) {
        heard = prompt.what();
        if (typing.isEmpty() && next(prompt.what(), true)) {
            return new Reaction.Pressed(THINKS, typing.element());
        }
        if (!typing.isEmpty()) {
            return new Reaction.Pressed(NEXT_KEY, typing.element());
        }
        return prompt.endless() ? new Reaction.HungUp(script.patience()) : Reaction.NOTHING;
    }

    private Reaction collecting(Collecting collecting) {
        if (!typing.isEmpty()) {
            return new Reaction.Pressed(NEXT_KEY, typing.element());
        }
        boolean begins = collecting.begins() && next(heard, false);
        return begins ? new Reaction.Pressed(THINKS, typing.element()) : Reaction.NOTHING;
    }

    private Reaction recordingEnds() {
        Optional<String> key = endKey;
        endKey = Optional.empty();
        key.ifPresent(typing::push);
        return key.isPresent() ? new Reaction.Pressed(Duration.ZERO, key.get()) : Reaction.NOTHING;
    }

    private Reaction waiting(Activity.Kind kind) {
        return switch (kind) {
            case PIVOT, PAUSE, RINGING, TALK -> Reaction.NOTHING;
            case CONFERENCE, PARKED -> new Reaction.HungUp(script.stay());
            case DEAD_AIR -> new Reaction.HungUp(script.patience());
        };
    }

    /** Begins to type what the script has next, if it is for now. */
    private boolean next(String prompt, boolean duringPrompt) {
        Press press = presses.peek();
        if (press == null || press.duringPrompt() != duringPrompt || !press.fits(prompt)) {
            return false;
        }
        presses.poll();
        press.keys().chars().forEach(key -> typing.add(Character.toString(key)));
        return !typing.isEmpty();
    }

    @Override
    public BridgeResult bridge(Moment moment, Bridge bridge) {
        Optional<BridgeResult> best = Optional.empty();
        for (Target target : bridge.targets()) {
            BridgeResult result = result(target);
            if (best.isEmpty() || isBetter(result, best.get())) {
                best = Optional.of(result);
            }
        }
        return best.orElse(BridgeResult.failed(BranchKeys.NO_ENDPOINTS));
    }

    /** The first to answer wins; if nobody does, it fails when the last one has. */
    private static boolean isBetter(BridgeResult one, BridgeResult other) {
        boolean answered = one instanceof BridgeResult.Answered;
        if (answered != other instanceof BridgeResult.Answered) {
            return answered;
        }
        int compared = one.after().compareTo(other.after());
        return answered ? compared < 0 : compared > 0;
    }

    private BridgeResult result(Target target) {
        for (BridgeScript bridge : script.bridges()) {
            if (bridge.fits(target)) {
                return bridge.result(rung.merge(bridge, 1, Integer::sum) - 1);
            }
        }
        return UNSCRIPTED;
    }

    @Override
    public Duration speaks(Moment moment, Duration atMost) {
        Speech speech = speeches.isEmpty() ? new Speech(Duration.ofSeconds(5), Optional.empty()) : speeches.pop();
        endKey = speech.endKey();
        return speech.length();
    }

    @Override
    public String outcome(Moment moment, Outcomes possible) {
        List<String> results = script.outcomes().getOrDefault(possible.module(), List.of(BranchKeys.OTHERWISE));
        int time = asked.merge(possible.module(), 1, Integer::sum) - 1;
        return results.get(Math.min(time, results.size() - 1));
    }

    private static Duration timeOf(Reaction reaction) {
        if (reaction instanceof Reaction.Pressed pressed) {
            return pressed.after();
        }
        return reaction instanceof Reaction.HungUp hungUp ? hungUp.after() : BridgeResult.AS_LONG_AS_IT_RINGS;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
