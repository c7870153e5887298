package dev.callwright.flow.outside;

import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An outside in which nothing happens: for commands that only read flows. What is kept is kept in memory. */
public final class NothingOutside {
    private static final String WHY = "nothing is sent from here";

    private NothingOutside() {}

    /** Where everything that would go out fails, and there are no secrets, countries and rates. */
    public static Outside with(InstantSource clock) {
        return with(clock, new NoSecrets());
    }

    /** The same with secrets: flows that name one can be read. */
    public static Outside with(InstantSource clock, Secrets secrets) {
        return new Outside(
                call -> failed(),
                message -> failed(),
                new NoCalls(),
                new MemoryKeep(clock, 10_000, 16 << 20),
                secrets,
                number -> Optional.empty(),
                (number, kind) -> Rates.Rate.ZERO);
    }

    private static <T> CompletionStage<T> failed() {
        return CompletableFuture.failedFuture(new OutsideFailure(Reason.FAILED, WHY));
    }

    private static final class NoSecrets implements Secrets {
        @Override
        public Optional<String> secret(String name) {
            return Optional.empty();
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    }

    private static final class NoCalls implements CallControl {
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
    }
}
