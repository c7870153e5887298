package dev.callwright.settings;

import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.SmsStatus;
import io.micronaut.core.value.PropertyResolver;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A provider of text messages with an HTTP API ({@code callwright.sms.*}, {@code provider: http}). {@code {from}},
 * {@code {to}}, {@code {text}} and {@code {media}} in the URL, the headers and the body stand for the message's own.
 *
 * @param url of the request
 * @param method {@code POST} by default, or {@code GET} or {@code PUT}
 * @param body the request's, as JSON or as form fields; empty for none
 * @param bodyType how the body is written
 * @param recipients whether there is a request for each or one for all
 * @param messageId JSON pointer to the message's id in the answer; in a request for all, {@code {i}} in it counts the
 *     recipients from 0
 * @param status the same to its status; without it, every 2xx is {@code queued}
 * @param statuses what the provider's words for a status mean, beside our own; keys in lower case
 * @param errorCode the same to an error code
 * @param timeout of a request; default 10 s
 */
public record HttpSmsSettings(
        String url,
        String method,
        Map<String, String> headers,
        HttpAuth auth,
        Optional<String> body,
        BodyType bodyType,
        Recipients recipients,
        Optional<String> messageId,
        Optional<String> status,
        Map<String, SmsStatus> statuses,
        Optional<String> errorCode,
        Duration timeout) {

    /** How the body is written. */
    public enum BodyType {
        /** A JSON text; its strings may hold placeholders. */
        JSON,
        /** {@code name=value&name=value}, not encoded; its values may hold placeholders. */
        FORM
    }

    /** How many a request is for. */
    public enum Recipients {
        /** One. */
        EACH,
        /** All. */
        LIST
    }

    private static final String POINTER = "a JSON pointer into the provider's answer, such as /messages/0/id";

    /**
     * Reads them.
     *
     * @throws SettingsException for the first that is missing or cannot be used
     */
    public static HttpSmsSettings read(PropertyResolver source) {
        Properties sms = new Properties(source, "callwright").below("sms");
        String method = sms.text("method", "POST").toUpperCase(Locale.ROOT);
        if (!Set.of("GET", "POST", "PUT").contains(method)) {
            throw new SettingsException("callwright.sms.method", method, "POST, PUT or GET");
        }
        return new HttpSmsSettings(
                url(sms),
                method,
                sms.map("headers"),
                auth(sms.below("auth")),
                sms.text("body"),
                choice(sms, "body-type", BodyType.JSON),
                choice(sms, "recipients", Recipients.EACH),
                pointer(sms, "message-id"),
                pointer(sms, "status"),
                statuses(sms),
                pointer(sms, "error-code"),
                sms.duration("timeout", Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofMinutes(2)));
    }

    private static String url(Properties sms) {
        String expected = "the address of the provider's API, for example https://sms.example.com/v1/messages";
        String url =
                sms.text("url").orElseThrow(() -> new SettingsException("callwright.sms.url", "nothing", expected));
        if (!url.matches("https?://[^{}/?#@]+([/?][^\\s#]*)?")) {
            throw new SettingsException("callwright.sms.url", "a text that is no such address", expected);
        }
        return url;
    }

    private static HttpAuth auth(Properties auth) {
        Optional<String> user = auth.below("basic").text("user");
        Optional<String> bearer = auth.text("bearer");
        Properties oauth = auth.below("oauth2");
        Optional<URI> tokenUrl = oauth.uri("token-url", "the address that gives out tokens");
        if (user.isPresent()) {
            return new HttpAuth.Basic(user.get(), auth.below("basic").text("password", ""));
        }
        if (bearer.isPresent()) {
            return new HttpAuth.Bearer(bearer.get());
        }
        if (tokenUrl.isPresent()) {
            return new HttpAuth.OAuth2(
                    tokenUrl.get(),
                    required(oauth, "client-id"),
                    required(oauth, "client-secret"),
                    oauth.text("scope"));
        }
        return HttpAuth.none();
    }

    private static String required(Properties oauth, String name) {
        return oauth.text(name)
                .orElseThrow(() -> new SettingsException(
                        "callwright.sms.auth.oauth2." + name,
                        "nothing",
                        "what the provider gave you beside token-url"));
    }

    private static Optional<String> pointer(Properties sms, String name) {
        return sms.text(name).map(text -> {
            if (!text.startsWith("/")) {
                throw new SettingsException("callwright.sms." + name, text, POINTER);
            }
            return text;
        });
    }

    private static Map<String, SmsStatus> statuses(Properties sms) {
        Map<String, SmsStatus> statuses = new LinkedHashMap<>();
        sms.map("statuses").forEach((word, meaning) -> {
            SmsStatus status = SmsStatus.of(meaning)
                    .orElseThrow(() -> new SettingsException(
                            "callwright.sms.statuses." + word,
                            meaning,
                            "queued, sent, failed, delivered, undelivered or rejected"));
            statuses.put(word.toLowerCase(Locale.ROOT), status);
        });
        return Map.copyOf(statuses);
    }

    private static <E extends Enum<E>> E choice(Properties sms, String name, E otherwise) {
        String expected = String.join(
                        " or ",
                        Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                                .map(Enum::name)
                                .toList())
                .toLowerCase(Locale.ROOT);
        return sms.text(name)
                .map(text -> sms.read(
                        name,
                        text,
                        expected,
                        word -> Enum.valueOf(otherwise.getDeclaringClass(), word.toUpperCase(Locale.ROOT))))
                .orElse(otherwise);
    }

    /** Without the secrets, which headers, body and URL may hold too. */
    @Override
    public String toString() {
        return "HttpSmsSettings[" + method + ", " + bodyType + ", " + recipients + ", " + auth + "]";
    }
}
