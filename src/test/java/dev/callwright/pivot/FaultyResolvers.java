package dev.callwright.pivot;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.resolver.AsyncCallflowResolver;
import dev.callwright.resolver.CallflowResolver;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Every way in which a resolver can fail, each under a name of its own. None wants a call to plain {@code /pivot}. */
@Factory
@Requires(property = "spec.name", value = "FaultsTest")
final class FaultyResolvers {
    /** Lets go of those who are stuck. */
    static final CountDownLatch RELEASE = new CountDownLatch(1);

    @Singleton
    @Named("good")
    CallflowResolver good() {
        return call -> only("good", call, Callflow.of("hangup"));
    }

    @Singleton
    @Named("throws")
    CallflowResolver throwing() {
        return call -> {
            if (wants("throws", call)) {
                throw new IllegalStateException("secret number +15551234567");
            }
            return Optional.empty();
        };
    }

    @Singleton
    @Named("overflows")
    CallflowResolver overflowing() {
        return call -> {
            if (wants("overflows", call)) {
                throw new StackOverflowError();
            }
            return Optional.empty();
        };
    }

    @Singleton
    @Named("null")
    @SuppressWarnings("NullAway") // the fault itself
    CallflowResolver nothing() {
        return call -> only("null", call, Callflow.of("hangup")).isPresent() ? null : Optional.empty();
    }

    @Singleton
    @Named("invalid")
    CallflowResolver invalid() {
        return call -> only("invalid", call, Callflow.of("no_such_module"));
    }

    @Singleton
    @Named("deep")
    CallflowResolver deep() {
        return call -> only("deep", call, chain(20_000));
    }

    @Singleton
    @Named("huge")
    CallflowResolver huge() {
        return call -> only("huge", call, Callflow.of("flush_dtmf", Map.of("x", "y".repeat(2 << 20)), Map.of()));
    }

    @Singleton
    @Named("blocks")
    CallflowResolver blocking() {
        return call -> {
            if (wants("blocks", call)) {
                awaitWhateverHappens();
            }
            return Optional.empty();
        };
    }

    @Singleton
    @Named("never")
    AsyncCallflowResolver never() {
        return call -> wants("never", call) ? new CompletableFuture<>() : completedFuture(Optional.empty());
    }

    @Singleton
    @Named("stuck")
    CallflowResolver stuck() {
        return call -> {
            if (wants("stuck", call)) {
                awaitWhateverHappens();
            }
            return Optional.empty();
        };
    }

    @Singleton
    @Named("fails-later")
    AsyncCallflowResolver failingLater() {
        return call -> wants("fails-later", call)
                ? CompletableFuture.failedFuture(new IllegalStateException("later"))
                : completedFuture(Optional.empty());
    }

    private static boolean wants(String name, PivotRequest call) {
        return call.parameter("want").equals(Optional.of(name));
    }

    private static Optional<Callflow> only(String name, PivotRequest call, Callflow callflow) {
        return wants(name, call) ? Optional.of(callflow) : Optional.empty();
    }

    private static Callflow chain(int length) {
        Callflow tree = Callflow.of("hangup");
        for (int node = 0; node < length; node++) {
            tree = Callflow.of("flush_dtmf").otherwise(tree);
        }
        return tree;
    }

    private static void awaitWhateverHappens() {
        boolean released = false;
        while (!released) {
            try {
                RELEASE.await();
                released = true;
            } catch (InterruptedException e) {
                // a driver that swallows interrupts
            }
        }
    }
}
