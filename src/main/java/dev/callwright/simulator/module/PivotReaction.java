package dev.callwright.simulator.module;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowValidator;
import dev.callwright.callflow.JsonText;
import dev.callwright.callflow.JsonTextException;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.Problem;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.wire.PivotReply;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Kazoo does with what a Pivot server answers ({@code contracts/kazoo.md}, "2. What Pivot does with the response"), row
 * by row of the matrix.
 *
 * @param version whose rules count
 * @param hasCdrUrl whether the node has a {@code cdr_url}, because of which master does not hang up
 * @param debug whether the node keeps what is answered, which crashes on what is no text
 */
record PivotReaction(KazooVersion version, boolean hasCdrUrl, boolean debug) {
    private static final int RETRY_MIN_SECONDS = 1;
    private static final Set<String> XML = Set.of("text/xml", "application/xml");

    /** What it comes to. */
    sealed interface Reaction {
        /** For transcripts. */
        String describe();

        default boolean isFailure() {
            return true;
        }

        record Run(Callflow callflow) implements Reaction {
            @Override
            public String describe() {
                return "a callflow, which runs instead";
            }

            @Override
            public boolean isFailure() {
                return false;
            }
        }

        /** @param late only when the callflow has lost its patience, ten seconds after it asked */
        record Fallback(String why, boolean late) implements Reaction {
            @Override
            public String describe() {
                return "the child _ runs" + (late ? " after 10 s: " : ": ") + why;
            }
        }

        record HangUp(Ending ending, String why) implements Reaction {
            @Override
            public String describe() {
                return ending.description() + (why.isEmpty() ? "" : ": " + why);
            }
        }

        record Silence(String why) implements Reaction {
            @Override
            public String describe() {
                return "dead air: " + why;
            }
        }
    }

    Reaction to(PivotReply reply) {
        if (reply instanceof PivotReply.None none) {
            return none.why() == PivotReply.Why.TOO_LONG
                    ? new Reaction.HangUp(Ending.LIMIT, none.describe())
                    : new Reaction.Fallback(none.describe(), version == KazooVersion.MASTER);
        }
        PivotReply.Answered answered = (PivotReply.Answered) reply;
        if (retryAfter(reply).isPresent()) {
            return new Reaction.Fallback("503 with Retry-After", true);
        }
        return switch (answered.status()) {
            case 200, 206 -> toBody(answered);
            default -> new Reaction.Fallback("status " + answered.status(), false);
        };
    }

    /** How long Kazoo's HTTP client waits before it asks again; empty if it does not. */
    static Optional<Duration> retryAfter(PivotReply reply) {
        return reply instanceof PivotReply.Answered answered && answered.status() == 503
                ? answered.header("retry-after")
                        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                        .map(seconds -> Duration.ofSeconds(Math.max(RETRY_MIN_SECONDS, Integer.parseInt(seconds))))
                : Optional.empty();
    }

    /** A callflow that stands in the node itself. */
    Reaction toInline(String type, Object document) {
        if (!type.equals("application/json")) {
            return new Reaction.HangUp(Ending.TWIML, "");
        }
        return document instanceof String text ? parsed(text.getBytes(StandardCharsets.UTF_8)) : validated(document);
    }

    private Reaction toBody(PivotReply.Answered answered) {
        byte[] body = answered.body();
        if (body.length == 0) {
            return hangUp(Ending.EMPTY_ANSWER, "", true);
        }
        if (body.length > JsonText.MAX_BYTES) {
            return new Reaction.HangUp(Ending.LIMIT, "an answer of " + body.length + " bytes");
        }
        if (!isUtf8(body) && (debug || !isCompressed(answered, body))) {
            return new Reaction.Fallback("Pivot crashes on what is no UTF-8", true);
        }
        String type = contentType(answered);
        boolean isTwiml = answered.text().stripLeading().startsWith("<")
                && answered.text().contains("<Response");
        if (isTwiml && !type.equals("application/json")) {
            return new Reaction.HangUp(Ending.TWIML, "");
        }
        if (XML.contains(type)) {
            String said = answered.header("content-type").isEmpty() ? "no content type, which is" : "content type";
            return unreadable("taken for TwiML because of " + said + " " + type);
        }
        return parsed(body);
    }

    /** What stands before the {@code ;}; exact, case and all. */
    private static String contentType(PivotReply.Answered answered) {
        String header = answered.header("content-type").orElse("");
        int semicolon = header.indexOf(';');
        String type = (semicolon < 0 ? header : header.substring(0, semicolon)).trim();
        return type.isEmpty() ? "text/xml" : type;
    }

    private Reaction parsed(byte[] body) {
        try {
            return validated(JsonText.parse(body).value());
        } catch (JsonTextException malformed) {
            return unreadable(String.valueOf(malformed.getMessage()));
        }
    }

    private Reaction validated(@Nullable Object raw) {
        try {
            Callflow callflow = RawCallflow.read(raw);
            return new CallflowValidator(version)
                    .validate(callflow).stream()
                            .filter(Problem::isError)
                            .findFirst()
                            .<Reaction>map(problem -> new Reaction.Silence(problem.toString()))
                            .orElseGet(() -> new Reaction.Run(callflow));
        } catch (RawCallflow.Invalid invalid) {
            return new Reaction.Silence(String.valueOf(invalid.getMessage()));
        }
    }

    private Reaction unreadable(String why) {
        return hangUp(Ending.UNREADABLE_ANSWER, why, false);
    }

    /** Master cannot hang up where there is a {@code cdr_url}, and the child {@code _} runs. */
    private Reaction hangUp(Ending ending, String why, boolean late) {
        return hasCdrUrl && version == KazooVersion.MASTER
                ? new Reaction.Fallback(ending.description() + " but for the cdr_url", late)
                : new Reaction.HangUp(ending, why);
    }

    private static boolean isCompressed(PivotReply.Answered answered, byte[] body) {
        boolean gzip = body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        return gzip || answered.header("content-encoding").isPresent();
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
