package dev.callwright.flow.component.http;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Hold;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.OptionType;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Prompt;
import dev.callwright.flow.node.Prompts;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PHLO's HTTP Request: asks a server, and has the answer for later nodes. {@code response} is the JSON that came, or the
 * text if it was none; {@code error} says in one word why there is none, or none that is wanted: {@code timeout},
 * {@code refused}, {@code unknown_host}, {@code tls}, {@code not_allowed}, {@code too_large}, {@code unauthorised},
 * {@code full}, {@code failed}, {@code content_type}, {@code missing_keys}, {@code invalid_json}. An answer that says by
 * itself that it is none, such as 404, has no error.
 */
public final class HttpRequest implements ComponentType {
    private static final String ANY = "any";
    private static final String JSON = "application/json";
    /** What a sender that never ends is given beyond its own timeout. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Prompts ONE_MOMENT = new Prompts(List.of(new Prompt.Speak(
            Text.constant("One moment, please."), Optional.empty(), Optional.empty(), Optional.empty())));

    private static final Option<UrlText> URL = Option.required(
            "url",
            UrlText.type(),
            "where it goes. The host is written out or a secret; values behind it are percent-encoded.");
    private static final Option<String> METHOD =
            Option.of("method", Types.word("GET", "POST", "PUT", "DELETE"), "GET", "How it is asked (default: GET).");
    private static final Option<Headers> HEADERS =
            Option.of("headers", Headers.type(), Headers.NONE, "Headers by name.");
    private static final Option<AuthText> AUTH = Option.of(
            "auth",
            AuthText.type(),
            new AuthText.None(),
            "Who asks: { basic: { user, password } }, { bearer: { token } } or { oauth2: { token_url, client_id,"
                    + " client_secret, scope } } for client credentials.");
    private static final Option<Fields> PARAMS =
            Option.of("params", Fields.type(), Fields.NONE, "Parameters for the query of the URL, by name.");
    private static final Option<String> RESPONSE_TYPE = Option.of(
            "response_type",
            mediaType(),
            JSON,
            "The content type that the answer must have (default: application/json), or any. One of another type has"
                    + " failed with 400, unless it is empty.");
    private static final Option<List<String>> EXPECTED = Option.of(
            "expected",
            Types.oneOrMore(path(), 50),
            List.of(),
            "Keys that the answer must have: [customer.tier, id]. One without has failed with 400.");
    private static final Option<BigDecimal> TIMEOUT = Option.of(
            "timeout",
            Types.decimal("0.1", "60"),
            BigDecimal.TEN,
            "Seconds until it must have been answered, 0.1 to 60 (default: 10).");
    private static final Option<Prompts> HOLD = Option.of(
            "hold",
            Prompts.type(),
            ONE_MOMENT,
            "What the caller hears when the answer takes longer than a second or two (default: \"One moment,"
                    + " please.\"); silence follows.");

    @Override
    public String name() {
        return "http_request";
    }

    @Override
    public String purpose() {
        return "Asks a server over HTTP, and goes on with its answer.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(
                URL,
                METHOD,
                HEADERS,
                AUTH,
                PARAMS,
                BodyText.BODY,
                BodyText.TYPE,
                RESPONSE_TYPE,
                EXPECTED,
                TIMEOUT,
                HOLD);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(Outcome.SUCCESS, Outcome.FAILED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<UrlText> url = node.read(URL);
        String method = node.get(METHOD);
        Headers headers = node.get(HEADERS);
        AuthText auth = node.get(AUTH);
        Fields params = node.get(PARAMS);
        Optional<BodyText> body = BodyText.read(node, method);
        String type = node.get(RESPONSE_TYPE);
        List<String> expected = node.get(EXPECTED);
        BigDecimal timeout = node.get(TIMEOUT);
        Prompts hold = node.get(HOLD);
        if (!expected.isEmpty() && !type.equals(JSON)) {
            return node.at(EXPECTED)
                    .refuseSaying("keys in an answer of the type " + type, "response_type: application/json");
        }
        if (body.filter(BodyText.FormData.class::isInstance).isPresent() && headers.contains("content-type")) {
            return node.at(HEADERS)
                    .refuseSaying("a Content-Type beside body_type: form-data", "none: form-data says its own");
        }
        if (url.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        Duration longest = Duration.ofMillis(timeout.movePointRight(3).longValue());
        Expectation wanted = new Expectation(type.equals(ANY) ? Optional.empty() : Optional.of(type), expected);
        Asked asked = new Asked(method, url.get(), headers, auth, params, body.get(), longest);
        return Optional.of(new Requesting(asked, wanted, new Hold("request", longest.plus(GRACE), hold)));
    }

    private static OptionType<String> mediaType() {
        String pattern = "any|[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*";
        return Types.of(
                Map.of("type", "string", "pattern", "^(" + pattern + ")$"),
                (value, place) -> value instanceof String text && text.matches(pattern)
                        ? Optional.of(text)
                        : place.refuse(
                                value, "a content type in lower case, without parameters: application/json; or any"));
    }

    private static OptionType<String> path() {
        String pattern = "[^.{}]+(\\.[^.{}]+)*";
        return Types.of(
                Map.of("type", "string", "pattern", "^" + pattern + "$"),
                (value, place) -> value instanceof String text && text.matches(pattern)
                        ? Optional.of(text)
                        : place.refuse(value, "names with dots between them: customer.tier"));
    }

    /** What is asked, as the file says it. */
    private record Asked(
            String method,
            UrlText url,
            Headers headers,
            AuthText auth,
            Fields params,
            BodyText body,
            Duration timeout) {
        /** @throws OutsideFailure if nobody may send what came out for this call */
        HttpCall call(Visit visit) {
            try {
                HttpCall call = new HttpCall(
                        method,
                        url.url(visit, params.query(visit)),
                        headers.render(visit),
                        auth.render(visit),
                        body.render(visit),
                        timeout);
                call.refusal().ifPresent(refusal -> {
                    throw refusal;
                });
                return call;
            } catch (IllegalArgumentException e) {
                throw new OutsideFailure(Reason.NOT_ALLOWED, "a value that the body cannot hold");
            }
        }
    }

    private record Requesting(Asked asked, Expectation wanted, Hold hold) implements Component, Hold.Ending {
        @Override
        public States states() {
            return States.of(Outcome.SUCCESS, Outcome.FAILED);
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of(
                    Outcome.CONTENT_TYPE,
                    Shape.TEXT,
                    Outcome.STATUS_CODE,
                    Shape.TEXT,
                    Outcome.RESPONSE,
                    Shape.ANYTHING,
                    Outcome.ERROR,
                    Shape.TEXT));
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.ACTS);
        }

        @Override
        public List<Piece> mayPlay(Visit visit) {
            return hold.pieces(visit);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            HttpCall call;
            try {
                call = asked.call(visit);
            } catch (OutsideFailure refusal) {
                return CompletableFuture.completedFuture(
                        unknown(visit, refusal.reason().wireName()));
            }
            return hold.begin(visit, () -> send(call, visit), this);
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String label) {
            return hold.resume(visit, label, this);
        }

        /** Never fails: a request that has failed is not sent again either. */
        private CompletionStage<String> send(HttpCall call, Visit visit) {
            return visit.outside()
                    .http()
                    .send(call)
                    .toCompletableFuture()
                    .copy()
                    .orTimeout(call.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                    .handle((reply, error) -> error == null
                            ? wanted.of(reply).text()
                            : Outcome.none(reason(error).wireName()).text());
        }

        private static Reason reason(Throwable error) {
            return error instanceof TimeoutException
                    ? Reason.TIMEOUT
                    : OutsideFailure.in(error).map(OutsideFailure::reason).orElse(Reason.FAILED);
        }

        @Override
        public Step done(String result) {
            return Outcome.of(result).step();
        }

        @Override
        public Step unknown(Visit visit, String error) {
            return Outcome.none(error).step();
        }
    }
}
