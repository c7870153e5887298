package dev.callwright.call.crossbar;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import dev.callwright.call.crossbar.Transport.Ready;
import dev.callwright.callflow.CallflowJson;
import dev.callwright.settings.CrossbarLogin;
import dev.callwright.settings.CrossbarLogin.ApiKey;
import dev.callwright.settings.CrossbarLogin.User;
import dev.callwright.settings.CrossbarSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * {@code PUT /v2/api_auth} and {@code PUT /v2/user_auth}. A failure never blames the operation it was needed for, which was
 * not sent, so asking again is safe unless the login itself is refused; and it never shows what Crossbar said about the login
 * in detail, since that may repeat it.
 */
final class SignIn {
    /** What may stand in a header. Kazoo 4 gives out signed tokens of about a thousand characters. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8192}");

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{32}");

    private final CrossbarSettings settings;
    private final Transport transport;

    SignIn(CrossbarSettings settings, Transport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    CompletableFuture<SignedIn> now() {
        Ready ready = ready(settings.login());
        return transport
                .send(ready, settings.timeout())
                .thenApply(reply -> signedIn(read(reply, ready.asked()), ready.asked()));
    }

    private static Ready ready(CrossbarLogin login) {
        Map<String, Object> data = new LinkedHashMap<>();
        String api;
        if (login instanceof ApiKey key) {
            api = "/v2/api_auth";
            data.put("api_key", key.key());
        } else if (login instanceof User user) {
            api = "/v2/user_auth";
            data.put("credentials", credentials(user));
            data.put("account_name", user.accountName());
            data.put("method", user.hash().wireName());
        } else {
            throw new IllegalStateException("no such login");
        }
        byte[] body = CallflowJson.writeJson(Map.of("data", data));
        return new Ready(Method.PUT, api, Optional.of(body), Optional.empty(), "PUT " + api, true);
    }

    private static String credentials(User user) {
        try {
            byte[] text = (user.username() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(user.hash().algorithm()).digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5 and SHA-1", e);
        }
    }

    private static Envelope read(HttpReply reply, String asked) {
        try {
            return Answers.read(reply, asked, true);
        } catch (CrossbarException e) {
            throw withoutDetails(e, asked);
        }
    }

    private static CrossbarException withoutDetails(CrossbarException e, String asked) {
        Kind kind = isRefusal(e.kind()) ? Kind.NOT_SIGNED_IN : e.kind();
        int status = e.status().orElse(0);
        String found = status + (kind == Kind.NOT_SIGNED_IN ? ", the login is refused" : "");
        return CrossbarException.answered(kind, status, kind != Kind.NOT_SIGNED_IN, asked, found, Envelope.NOTHING);
    }

    private static boolean isRefusal(Kind kind) {
        return switch (kind) {
            case NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID -> true;
            case UNREACHABLE, CUT_OFF, TIMED_OUT, UNSUPPORTED, TOO_MANY, FAULT, UNREADABLE -> false;
        };
    }

    private SignedIn signedIn(Envelope envelope, String asked) {
        String token = envelope.authToken()
                .filter(text -> TOKEN.matcher(text).matches())
                .orElseThrow(() -> incomplete(asked, "no auth_token in the answer"));
        String account = settings.accountId()
                .or(() -> envelope.fields()
                        .text("account_id")
                        .filter(id -> ACCOUNT.matcher(id).matches()))
                .orElseThrow(() -> incomplete(asked, "no account_id in the answer, and none is configured"));
        return new SignedIn(token, account);
    }

    private static CrossbarException incomplete(String asked, String found) {
        return CrossbarException.unanswered(Kind.UNREADABLE, false, asked, found);
    }
}
