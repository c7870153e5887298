package dev.callwright.outbound.sms;

import dev.callwright.callflow.JsonText;
import dev.callwright.callflow.JsonTextException;
import dev.callwright.flow.outside.HttpBody;
import dev.callwright.flow.outside.SmsMessage;
import dev.callwright.settings.HttpSmsSettings;
import dev.callwright.settings.HttpSmsSettings.BodyType;
import dev.callwright.settings.SettingsException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a message go in a provider's request. They are put in behind the encoding: into the strings of a JSON
 * tree, into the values of form fields, escaped into the URL. So no text can become anything but a text. Immutable.
 */
final class MessageTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(from|to|text|media)}");

    private final String url;
    private final @Nullable Object json;
    private final Map<String, String> fields;
    private final boolean hasBody;

    /** @throws SettingsException for a body that can't be read */
    MessageTemplate(HttpSmsSettings settings) {
        this.url = settings.url();
        this.hasBody = settings.body().isPresent();
        String body = settings.body().orElse("");
        boolean isJson = settings.bodyType() == BodyType.JSON;
        this.json = hasBody && isJson ? tree(body) : null;
        this.fields = hasBody && !isJson ? fields(body) : Map.of();
        if (hasBody && settings.method().equals("GET")) {
            throw new SettingsException("callwright.sms.body", "a body of a GET request", "POST or PUT, or no body");
        }
    }

    /** @throws SettingsException if it is no URL even with a plain message */
    void check() {
        try {
            url(new SmsMessage("1", List.of("1"), "", List.of(), false));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "callwright.sms.url",
                    "a character that can't stand in a URL, or another placeholder",
                    "a URL that may hold {from}, {to}, {text} and {media}");
        }
    }

    URI url(SmsMessage message) {
        return URI.create(filled(
                url,
                message,
                value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")));
    }

    /** A header's value; what can't stand in one makes the request be refused. */
    String header(String value, SmsMessage message) {
        return filled(value, message, UnaryOperator.identity());
    }

    Optional<HttpBody> body(SmsMessage message) {
        if (!hasBody) {
            return Optional.empty();
        }
        if (json != null) {
            return Optional.of(HttpBody.json(filled(json, message)));
        }
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, filled(value, message, UnaryOperator.identity())));
        return Optional.of(HttpBody.urlEncoded(values));
    }

    private static @Nullable Object filled(@Nullable Object value, SmsMessage message) {
        if (value instanceof String text) {
            return leaf(text, message);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> filled = new LinkedHashMap<>();
            map.forEach((key, item) -> filled.put(String.valueOf(key), filled(item, message)));
            return filled;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> filled = new ArrayList<>();
            items.forEach(item -> {
                // ["{to}"] is the list of all recipients, not a list in a list
                if (item instanceof String text && leaf(text, message) instanceof List<?> many) {
                    filled.addAll(many);
                } else {
                    filled.add(filled(item, message));
                }
            });
            return filled;
        }
        return value;
    }

    /** Alone, {@code {media}} is a list, and {@code {to}} too where there are several. */
    private static Object leaf(String text, SmsMessage message) {
        if (text.equals("{media}")) {
            return message.media().stream().map(URI::toString).toList();
        }
        if (text.equals("{to}") && message.to().size() > 1) {
            return message.to();
        }
        return filled(text, message, UnaryOperator.identity());
    }

    private static String filled(String template, SmsMessage message, UnaryOperator<String> encoding) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(encoding.apply(value(found.group(1), message))));
    }

    private static String value(String name, SmsMessage message) {
        return switch (name) {
            case "from" -> message.from();
            case "to" -> String.join(",", message.to());
            case "text" -> message.text();
            default ->
                String.join(",", message.media().stream().map(URI::toString).toList());
        };
    }

    private static @Nullable Object tree(String body) {
        try {
            return JsonText.parse(body).value();
        } catch (JsonTextException e) {
            throw new SettingsException(
                    "callwright.sms.body",
                    "no JSON, line " + e.position().line() + ", column "
                            + e.position().column(),
                    "JSON such as {\"from\": \"{from}\", \"to\": \"{to}\", \"text\": \"{text}\"}, or body-type: form");
        }
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals < 1
                    || fields.put(
                                    field.substring(0, equals).strip(),
                                    field.substring(equals + 1).strip())
                            != null) {
                throw new SettingsException(
                        "callwright.sms.body",
                        "a field without a name, or a name twice",
                        "fields such as from={from}&to={to}&text={text}");
            }
        }
        return fields;
    }
}
