package dev.callwright.flow.component.http;

import dev.callwright.flow.document.Similar;
import dev.callwright.flow.node.OptionPlace;
import dev.callwright.flow.node.OptionType;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.HttpAuth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a request shows who sends it, as a file says it. */
sealed interface AuthText {
    String EXPECTED = "one of { basic: { user, password } }, { bearer: { token } } or"
            + " { oauth2: { token_url, client_id, client_secret, scope } }";

    /** For one call. */
    HttpAuth render(Visit visit);

    /** Not at all. */
    record None() implements AuthText {
        @Override
        public HttpAuth render(Visit visit) {
            return HttpAuth.none();
        }
    }

    record Basic(Text user, Text password) implements AuthText {
        @Override
        public HttpAuth render(Visit visit) {
            return new HttpAuth.Basic(visit.render(user), visit.render(password));
        }
    }

    record Bearer(Text token) implements AuthText {
        @Override
        public HttpAuth render(Visit visit) {
            return new HttpAuth.Bearer(visit.render(token));
        }
    }

    record OAuth2(UrlText tokenUrl, Text clientId, Text clientSecret, Optional<Text> scope) implements AuthText {
        @Override
        public HttpAuth render(Visit visit) {
            return new HttpAuth.OAuth2(
                    tokenUrl.url(visit, ""),
                    visit.render(clientId),
                    visit.render(clientSecret),
                    scope.map(visit::render));
        }
    }

    static OptionType<AuthText> type() {
        Map<String, Object> text = Types.text().schema();
        Map<String, Object> token = object(List.of("token"), Map.of("token", text));
        List<Map<String, Object>> kinds = List.of(
                object(
                        List.of("basic"),
                        Map.of("basic", object(List.of("user", "password"), Map.of("user", text, "password", text)))),
                object(List.of("bearer"), Map.of("bearer", Map.of("oneOf", List.of(text, token)))),
                object(
                        List.of("oauth2"),
                        Map.of(
                                "oauth2",
                                object(
                                        List.of("token_url", "client_id", "client_secret"),
                                        Map.of(
                                                "token_url",
                                                UrlText.type().schema(),
                                                "client_id",
                                                text,
                                                "client_secret",
                                                text,
                                                "scope",
                                                text)))));
        return Types.of(Map.of("oneOf", kinds), AuthText::read);
    }

    private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Optional<AuthText> read(@Nullable Object value, OptionPlace place) {
        if (!(value instanceof Map<?, ?> map) || map.size() != 1) {
            return place.refuse(value, EXPECTED);
        }
        String kind = String.valueOf(map.keySet().iterator().next());
        Object written = map.get(kind);
        OptionPlace inside = place.at(kind);
        if (kind.equals("bearer") && !(written instanceof Map)) {
            return secret(written, inside).map(Bearer::new);
        }
        Set<String> keys = switch (kind) {
            case "basic" -> Set.of("user", "password");
            case "bearer" -> Set.of("token");
            case "oauth2" -> Set.of("token_url", "client_id", "client_secret", "scope");
            default -> Set.of();
        };
        if (keys.isEmpty()) {
            place.unknownKey(kind, EXPECTED, Similar.to(kind, Set.of("basic", "bearer", "oauth2")));
            return Optional.empty();
        }
        if (!(written instanceof Map<?, ?> options)) {
            return inside.refuse(written, EXPECTED);
        }
        return known(options, keys, inside) ? read(kind, options, inside) : Optional.empty();
    }

    private static boolean known(Map<?, ?> options, Set<String> keys, OptionPlace place) {
        boolean all = true;
        for (Object key : options.keySet()) {
            String name = String.valueOf(key);
            if (!keys.contains(name)) {
                all = false;
                place.unknownKey(name, "one of " + String.join(", ", new TreeSet<>(keys)), Similar.to(name, keys));
            }
        }
        for (String key : new TreeSet<>(keys)) {
            if (!options.containsKey(key) && !key.equals("scope")) {
                all = false;
                place.refuseSaying("no \"" + key + "\"", "\"" + key + "\", a text or {{ secrets.NAME }}");
            }
        }
        return all;
    }

    private static Optional<AuthText> read(String kind, Map<?, ?> options, OptionPlace place) {
        if (kind.equals("bearer")) {
            return secret(options.get("token"), place.at("token")).map(Bearer::new);
        }
        if (kind.equals("basic")) {
            Optional<Text> user = Types.text().read(options.get("user"), place.at("user"));
            Optional<Text> password = secret(options.get("password"), place.at("password"));
            return user.flatMap(name -> password.map(word -> new Basic(name, word)));
        }
        Optional<UrlText> url = UrlText.type().read(options.get("token_url"), place.at("token_url"));
        Optional<Text> id = Types.text().read(options.get("client_id"), place.at("client_id"));
        Optional<Text> secret = secret(options.get("client_secret"), place.at("client_secret"));
        Optional<Text> scope = options.containsKey("scope")
                ? Types.text().read(options.get("scope"), place.at("scope"))
                : Optional.empty();
        return url.isEmpty() || id.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new OAuth2(url.get(), id.get(), secret.get(), scope));
    }

    private static Optional<Text> secret(@Nullable Object value, OptionPlace place) {
        Optional<Text> text = Types.text().read(value, place);
        if (text.filter(Text::isConstant).isPresent()) {
            place.warn(
                    "a secret in a flow file, which everybody can read who may change flows",
                    "{{ secrets.NAME }}, from the environment or a file");
        }
        return text;
    }
}
