package dev.callwright.call.crossbar;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the token. Whoever needs one while somebody is signing in waits for the same answer. A login that was refused is not
 * tried again for a while: each try would cost the PBX a request, and could lock a user out. Thread-safe.
 */
final class Session {
    /** How long a refused login is taken to be still wrong. */
    static final Duration REFUSED_FOR = Duration.ofSeconds(30);

    private final Supplier<CompletableFuture<SignedIn>> signIn;
    private final InstantSource clock;

    // Mutable state, guarded by this
    private @Nullable SignedIn current;
    private @Nullable CompletableFuture<SignedIn> underway;
    private @Nullable CrossbarException refused;
    private Instant refusedUntil = Instant.MIN;

    Session(Supplier<CompletableFuture<SignedIn>> signIn, InstantSource clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** The token that is there, else a new one. */
    CompletableFuture<SignedIn> current() {
        CompletableFuture<SignedIn> started;
        synchronized (this) {
            if (current != null) {
                return CompletableFuture.completedFuture(current);
            }
            if (refused != null && clock.instant().isBefore(refusedUntil)) {
                return CompletableFuture.failedFuture(refused);
            }
            if (underway != null) {
                return underway.copy();
            }
            started = new CompletableFuture<>();
            underway = started;
        }
        CompletableFuture<SignedIn> mine = started.copy();
        signIn.get().whenComplete((signedIn, failure) -> settle(started, signedIn, failure));
        return mine;
    }

    /** A newer one than {@code stale}, which Crossbar no longer takes. */
    CompletableFuture<SignedIn> renewed(SignedIn stale) {
        synchronized (this) {
            if (stale.equals(current)) {
                current = null;
            }
        }
        return current();
    }

    private void settle(CompletableFuture<SignedIn> waiting, @Nullable SignedIn signedIn, @Nullable Throwable failure) {
        synchronized (this) {
            underway = null;
            current = signedIn;
            refused = failure == null
                    ? null
                    : CrossbarException.in(failure)
                            .filter(e -> e.kind() == Kind.NOT_SIGNED_IN)
                            .orElse(null);
            refusedUntil = clock.instant().plus(REFUSED_FOR);
        }
        if (signedIn != null) {
            waiting.complete(signedIn);
        } else {
            waiting.completeExceptionally(
                    failure == null ? new IllegalStateException("signed in to nothing") : failure);
        }
    }
}
