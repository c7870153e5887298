package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Activity;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.module.PivotReaction.Reaction;
import dev.callwright.simulator.transcript.Event;
import dev.callwright.simulator.wire.PivotAsk;
import dev.callwright.simulator.wire.PivotReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One question and what comes of it: redirects are followed, {@code Retry-After} is waited for, then the PBX reacts. */
final class PivotExchange {
    /** How long the callflow waits for Pivot at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Call call;
    private final PivotReaction reaction;
    private final Instant began;

    PivotExchange(Call call, PivotReaction reaction) {
        this.call = call;
        this.reaction = reaction;
        this.began = call.now();
    }

    Next run(PivotAsk first) {
        PivotAsk request = first;
        while (true) {
            PivotReply reply = call.ask(request);
            Optional<PivotAsk> again = redirect(request, reply).or(() -> repetition(first, reply));
            if (again.isEmpty()) {
                return next(reply);
            }
            request = again.get();
        }
    }

    private Optional<PivotAsk> redirect(PivotAsk request, PivotReply reply) {
        if (!(reply instanceof PivotReply.Answered answered)) {
            return Optional.empty();
        }
        Optional<PivotAsk> next = request.redirected(
                answered.status(), answered.header("location").orElse(""));
        next.ifPresent(to -> answered(reply, "followed, as " + to.method() + " " + to.url(), false));
        return next;
    }

    /** Kazoo's HTTP client sleeps and asks again, unseen, while the callflow waits. */
    private Optional<PivotAsk> repetition(PivotAsk request, PivotReply reply) {
        Optional<Duration> wait = PivotReaction.retryAfter(reply);
        Duration left = PATIENCE.minus(Duration.between(began, call.now()));
        if (wait.isEmpty() || wait.get().compareTo(left) >= 0) {
            return Optional.empty();
        }
        answered(reply, "asked again after " + wait.get().toSeconds() + " s, as Retry-After says", false);
        call.pass(Activity.Kind.PIVOT, wait.get());
        return Optional.of(request);
    }

    private Next next(PivotReply reply) {
        Reaction what = reaction.to(reply);
        answered(reply, what.describe(), what.isFailure());
        return next(call, began, what);
    }

    private void answered(PivotReply reply, String what, boolean failed) {
        call.happened(new Event.Answered(call.now(), reply, what, failed));
    }

    /** What follows a reaction. */
    static Next next(Call call, Instant began, Reaction what) {
        if (what instanceof Reaction.Run run) {
            return new Next.Replace(run.callflow());
        }
        if (what instanceof Reaction.Fallback fallback) {
            Duration left = PATIENCE.minus(Duration.between(began, call.now()));
            if (fallback.late() && !left.isNegative()) {
                call.pass(Activity.Kind.PIVOT, left);
            }
            return Next.otherwise("the pivot failed: " + fallback.why());
        }
        if (what instanceof Reaction.Silence silence) {
            throw call.deadAir(silence.why());
        }
        Reaction.HangUp hangUp = (Reaction.HangUp) what;
        return new Next.End(hangUp.ending(), hangUp.why());
    }
}
