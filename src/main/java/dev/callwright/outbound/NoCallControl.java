package dev.callwright.outbound;

import dev.callwright.flow.outside.CallControl;
import dev.callwright.flow.outside.CallOrder;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** For an installation without a PBX that takes orders: every order fails, and says why. */
final class NoCallControl implements CallControl {
    private static final String MESSAGE = "no PBX to place calls with is configured yet: the PBX asks this server, "
            + "but this server has no access to the PBX's own API";

    @Override
    public CompletionStage<String> place(CallOrder order) {
        return failed();
    }

    @Override
    public CompletionStage<Void> hangup(String callId) {
        return failed();
    }

    @Override
    public CompletionStage<String> dial(String conference, String from, String to, String onceKey) {
        return failed();
    }

    @Override
    public CompletionStage<Void> hold(String conference, String member) {
        return failed();
    }

    @Override
    public CompletionStage<Void> unhold(String conference, String member) {
        return failed();
    }

    @Override
    public CompletionStage<Void> kick(String conference, String member) {
        return failed();
    }

    @Override
    public CompletionStage<Void> play(String conference, String member, String media) {
        return failed();
    }

    private static <T> CompletionStage<T> failed() {
        return CompletableFuture.failedFuture(new OutsideFailure(Reason.FAILED, MESSAGE));
    }
}
