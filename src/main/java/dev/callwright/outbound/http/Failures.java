package dev.callwright.outbound.http;

import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import io.netty.channel.ConnectTimeoutException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** What went wrong on a connection, in words for the one who wrote the flow. */
final class Failures {
    private Failures() {}

    static OutsideFailure connecting(Origin origin, Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof OutsideFailure failure) {
            return failure;
        }
        if (cause instanceof ConnectTimeoutException) {
            return new OutsideFailure(Reason.TIMEOUT, origin + " does not take a connection");
        }
        if (origin.secure() && cause instanceof ClosedChannelException) {
            return new OutsideFailure(Reason.TLS, origin + " broke the TLS handshake off");
        }
        return onConnection(origin, cause, "refuses the connection");
    }

    static OutsideFailure exchanging(Origin origin, Throwable thrown) {
        return onConnection(origin, unwrapped(thrown), "broke the connection off");
    }

    private static OutsideFailure onConnection(Origin origin, Throwable cause, String refused) {
        if (cause instanceof OutsideFailure failure) {
            return failure;
        }
        if (cause instanceof NoAnswer none) {
            return none.failure();
        }
        if (tlsProblem(cause)) {
            return new OutsideFailure(Reason.TLS, origin + ": no trusted TLS connection: " + tlsMessage(cause));
        }
        if (cause instanceof SocketException || cause instanceof ClosedChannelException) {
            return new OutsideFailure(Reason.REFUSED, origin + " " + refused);
        }
        return new OutsideFailure(
                Reason.FAILED, origin + ": " + cause.getClass().getSimpleName());
    }

    private static boolean tlsProblem(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    /** The innermost reason: "unable to find valid certification path" rather than "General SSLEngine problem". */
    private static String tlsMessage(Throwable thrown) {
        Throwable inner = thrown;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return String.valueOf(inner.getMessage());
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable inner = thrown;
        while (inner instanceof CompletionException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
