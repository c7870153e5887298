package dev.callwright.flow.outside;

import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Call control that does nothing but note what it was asked: {@code "hold c1"}. What is to be refused, or not to be done
 * before the test says so, is said beforehand.
 */
public final class FakeCalls implements CallControl {
    public final List<String> asked = new ArrayList<>();
    public final List<CallOrder> orders = new ArrayList<>();

    private final Map<String, CompletableFuture<String>> ringing = new HashMap<>();

    private final Set<String> refused = new HashSet<>();
    private final Set<String> slow = new HashSet<>();
    private int calls;

    /** This will fail: {@code "hold c1"}, {@code "dial +353861"}. */
    public FakeCalls refusing(String what) {
        refused.add(what);
        return this;
    }

    /** It works again. */
    public void allowing(String what) {
        refused.remove(what);
    }

    /** A dial to this one lasts until the test completes it. */
    public FakeCalls ringing(String to) {
        slow.add(to);
        return this;
    }

    /** Whoever rings has answered, with this call. */
    public void answers(String to, String call) {
        Objects.requireNonNull(ringing.get(to)).complete(call);
    }

    /** Whoever rings will not answer. */
    public void answersNot(String to) {
        Objects.requireNonNull(ringing.get(to))
                .completeExceptionally(new OutsideFailure(Reason.FAILED, "nobody answered"));
    }

    @Override
    public CompletionStage<String> place(CallOrder order) {
        orders.add(order);
        return done("place " + order.to(), "placed" + ++calls);
    }

    @Override
    public CompletionStage<Void> hangup(String callId) {
        return done("hangup " + callId);
    }

    @Override
    public CompletionStage<String> dial(String conference, String from, String to, String onceKey) {
        if (slow.contains(to)) {
            asked.add("dial " + to);
            return ringing.computeIfAbsent(to, each -> new CompletableFuture<>());
        }
        return done("dial " + to, "call-of-" + to);
    }

    @Override
    public CompletionStage<Void> hold(String conference, String member) {
        return done("hold " + member);
    }

    @Override
    public CompletionStage<Void> unhold(String conference, String member) {
        return done("unhold " + member);
    }

    @Override
    public CompletionStage<Void> kick(String conference, String member) {
        return done("kick " + member);
    }

    @Override
    public CompletionStage<Void> play(String conference, String member, String media) {
        return done("play " + member + " " + media);
    }

    private CompletionStage<Void> done(String what) {
        return done(what, what).thenApply(done -> null);
    }

    private CompletionStage<String> done(String what, String result) {
        asked.add(what);
        return refused.contains(what)
                ? CompletableFuture.failedFuture(new OutsideFailure(Reason.FAILED, "refused by the test"))
                : CompletableFuture.completedFuture(result);
    }
}
