package dev.callwright.call.crossbar;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells an answer from a refusal, and says in words what was refused. */
final class Answers {
    private static final int SHOWN = 300;
    private static final int SHOWN_FIELDS = 3;

    private Answers() {}

    /**
     * Reads an answer.
     *
     * @param asked in words, for the failure
     * @param repeatable whether asking again can do no harm, even if it was done
     * @throws CrossbarException unless it says that all went well
     */
    static Envelope read(HttpReply reply, String asked, boolean repeatable) {
        int status = reply.status();
        if (status == 304) {
            return Envelope.NOTHING; // what was asked for is so already
        }
        if (status >= 300 && status < 400) {
            throw CrossbarException.answered(
                    Kind.UNREADABLE, status, repeatable, asked, status + ", a redirect", Envelope.NOTHING);
        }
        boolean good = status >= 200 && status < 300;
        if (good && reply.body().length == 0) {
            return Envelope.NOTHING;
        }
        Envelope envelope;
        try {
            envelope = Envelope.of(Json.read(reply.body()));
        } catch (IOException e) {
            throw good ? unreadable(status, repeatable, asked) : refused(status, repeatable, asked, Envelope.NOTHING);
        }
        if (good && !envelope.isCrossbars()) {
            throw unreadable(status, repeatable, asked);
        }
        if (good && envelope.isSuccess()) {
            return envelope;
        }
        throw refused(good ? status(envelope) : status, repeatable, asked, envelope);
    }

    private static CrossbarException unreadable(int status, boolean repeatable, String asked) {
        return CrossbarException.answered(
                Kind.UNREADABLE, status, repeatable, asked, status + " with no answer of Crossbar's", Envelope.NOTHING);
    }

    private static CrossbarException refused(int status, boolean repeatable, String asked, Envelope said) {
        Kind kind = kind(status, said);
        boolean safe = kind == Kind.TOO_MANY || (kind == Kind.FAULT && repeatable);
        return CrossbarException.answered(kind, status, safe, asked, status + words(said), said);
    }

    /** Some failures are sent with status 200: "could not reach ecallmgr channels". */
    private static int status(Envelope envelope) {
        return envelope.error()
                .filter(error -> error.matches("[45][0-9][0-9]"))
                .map(Integer::valueOf)
                .orElse(500);
    }

    private static Kind kind(int status, Envelope said) {
        return switch (status) {
            case 401 -> Kind.NOT_SIGNED_IN;
            case 402, 403 -> Kind.FORBIDDEN;
            case 404 -> said.isCrossbars() ? Kind.NOT_FOUND : Kind.UNSUPPORTED;
            case 405, 501 -> Kind.UNSUPPORTED;
            case 409 -> Kind.CONFLICT;
            case 429 -> Kind.TOO_MANY;
            default -> {
                if (status >= 500) {
                    yield Kind.FAULT;
                }
                yield mustBeUnique(said) ? Kind.CONFLICT : Kind.INVALID;
            }
        };
    }

    /** {@code {"numbers":{"unique":{"message":"…","cause":"…"}}}}. */
    private static boolean mustBeUnique(Envelope said) {
        return said.fields().members().values().stream()
                .anyMatch(rules -> Fields.of(rules).members().containsKey("unique"));
    }

    private static String words(Envelope said) {
        String message = said.message().map(text -> ", " + text).orElse("");
        List<String> fields = said.fields().members().entrySet().stream()
                .flatMap(Answers::broken)
                .limit(SHOWN_FIELDS)
                .toList();
        String cause = said.fields()
                .text("error_message", "cause")
                .map(text -> ", " + text)
                .orElse("");
        String all = message + (fields.isEmpty() ? cause : ": " + String.join("; ", fields));
        return all.length() <= SHOWN ? all : all.substring(0, SHOWN) + "…";
    }

    /** {@code uri: required, Field is required but missing}. */
    private static Stream<String> broken(Map.Entry<String, ?> field) {
        return Fields.of(field.getValue()).members().entrySet().stream()
                .filter(rule -> rule.getValue() instanceof Map<?, ?>)
                .map(rule -> field.getKey() + ": " + rule.getKey()
                        + Stream.of("message", "cause")
                                .flatMap(name -> Fields.of(rule.getValue()).text(name).stream())
                                .map(text -> ", " + text)
                                .collect(Collectors.joining()));
    }
}
