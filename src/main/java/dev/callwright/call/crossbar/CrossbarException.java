package dev.callwright.call.crossbar;

import dev.callwright.callflow.Masked;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Crossbar did not do what it was asked. The message says what was asked, what came back and what to do about it; it holds no
 * token, key or whole number and is fit for logs. {@link #data()} is Crossbar's own and may hold personal data. There is no
 * stack trace: where it was thrown says nothing about what went wrong.
 */
public final class CrossbarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as it makes a difference. */
    public enum Kind {
        /** No connection came about, so nothing was asked. */
        UNREACHABLE("is the PBX up, and callwright.kazoo.crossbar.url its API (port 8000, with TLS 8443)?"),
        /** The connection broke before the answer was whole. What was asked may have been done. */
        CUT_OFF("look whether it was done before asking again"),
        /** No whole answer in time. What was asked may have been done. */
        TIMED_OUT(
                "look whether it was done before asking again; callwright.kazoo.crossbar.timeout is how long we wait"),
        /** 401, and signing in anew did not help or did not work. */
        NOT_SIGNED_IN(
                "check callwright.kazoo.crossbar.api-key, or username, password, account-name and method; and that"
                        + " they belong to the account of account-id or one above it"),
        /** 402, 403. */
        FORBIDDEN("sign in as somebody who may do this in the account; a reseller or limits may stand in the way"),
        /** 404 from Crossbar itself. */
        NOT_FOUND("there is nothing with this id in the account, or no longer"),
        /** 404 without an answer of Crossbar's, 405, 501. */
        UNSUPPORTED("this PBX has no such API: is the Crossbar module running there, and is the URL Crossbar's?"),
        /** 409, or 400 since something must be unique: a number that another callflow has. */
        CONFLICT("something has this already: use another value, or change what has it"),
        /** Any other 4xx: the PBX does not accept what was sent. */
        INVALID("correct what the PBX names"),
        /** 429: too many requests in a short time; nothing was done. */
        TOO_MANY("ask less often, or raise Crossbar's token_costs and token_buckets in system_config"),
        /** 5xx. What was asked may have been done. */
        FAULT("look for the request id in the PBX's log"),
        /** Something answered that is not Crossbar, or too much. */
        UNREADABLE("is callwright.kazoo.crossbar.url Crossbar itself, and not a web page or a redirect to it?");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }
    }

    private final Kind kind;
    private final int status;
    private final boolean safeToRetry;
    private final @Nullable String crossbarMessage;
    private final @Nullable String requestId;
    private final transient Map<String, @Nullable Object> data;

    private CrossbarException(Kind kind, int status, boolean safeToRetry, String message, Envelope said) {
        super(message, null, false, false);
        this.kind = kind;
        this.status = status;
        this.safeToRetry = safeToRetry;
        this.crossbarMessage = said.message().orElse(null);
        this.requestId = said.requestId().orElse(null);
        this.data = said.fields().members();
    }

    /** Nothing came back that could be understood. */
    static CrossbarException unanswered(Kind kind, boolean safeToRetry, String asked, String found) {
        return answered(kind, 0, safeToRetry, asked, found, Envelope.NOTHING);
    }

    /** Something came back. */
    static CrossbarException answered(
            Kind kind, int status, boolean safeToRetry, String asked, String found, Envelope said) {
        return new CrossbarException(kind, status, safeToRetry, message(asked, found, kind, said), said);
    }

    private static String message(String asked, String found, Kind kind, Envelope said) {
        String request = said.requestId().map(id -> ", request " + id).orElse("");
        return Masked.text("Crossbar, " + asked + ": " + found) + request + " (" + kind.advice + ")";
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status; empty if no answer came. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** Crossbar's own {@code message}. */
    public Optional<String> crossbarMessage() {
        return Optional.ofNullable(crossbarMessage);
    }

    /**
     * Crossbar's own {@code data}: for {@link Kind#INVALID} and {@link Kind#CONFLICT} the fields that it refuses, each with
     * the rules it breaks. Empty where signing in failed.
     */
    public Map<String, @Nullable Object> data() {
        return data;
    }

    /** Under which the PBX's log has it. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Whether asking again can do no harm: it was a question or a deletion, or the PBX did not take it up. */
    public boolean isSafeToRetry() {
        return safeToRetry;
    }

    /** What an operator should do about it. */
    public String advice() {
        return kind.advice;
    }

    /** Why a call could not be placed, in FreeSWITCH's or Crossbar's words: {@code DESTINATION_OUT_OF_ORDER}. */
    public Optional<String> hangupCause() {
        Fields fields = new Fields(data);
        return fields.text("error_message", "cause").filter(text -> kind == Kind.FAULT);
    }

    /** The exception inside what a stage hands on, however often it was wrapped. */
    public static Optional<CrossbarException> in(Throwable thrown) {
        return unwrapped(thrown) instanceof CrossbarException failure ? Optional.of(failure) : Optional.empty();
    }

    static Throwable unwrapped(Throwable thrown) {
        Throwable inner = thrown;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
