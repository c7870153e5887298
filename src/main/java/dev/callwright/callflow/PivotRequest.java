package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Kazoo asks on a call: one Pivot request, whichever of its three encodings and two namings it came in. Immutable
 * and thread-safe. Names are Kazoo's own; TwiML names are translated when the request is read.
 *
 * <p>A parameter is a {@link String}, {@link Number}, {@link Boolean}, a {@link List} of these or a {@link Map} of
 * these ({@code contracts/kazoo.md}, "1.3 Parameters"). Accessors that a request leaves out are empty.
 *
 * @since 0.1.0
 */
public final class PivotRequest {
    private static final Set<String> HIDDEN_CALLERS = Set.of(
            "anonymous",
            "unknown",
            "restricted",
            "private",
            "privacy",
            "withheld",
            "unavailable",
            "blocked",
            "0000000000");

    private final Map<String, @Nullable Object> parameters;
    private final Digits digits;

    private PivotRequest(Map<String, @Nullable Object> parameters) {
        this.parameters = parameters;
        this.digits = digitsOf(parameters.get("Digits"));
    }

    /**
     * A request with these parameters, under Kazoo's names ({@code Call-ID}, {@code Caller-ID-Number}, …).
     *
     * @throws IllegalArgumentException for a value that is no JSON value
     */
    public static PivotRequest of(Map<String, ? extends @Nullable Object> parameters) {
        return new PivotRequest(Values.immutableObject(parameters));
    }

    /** Builds requests for tests: {@code PivotRequest.builder().callerIdNumber("+15551234567").build()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@code Call-ID}: the call's identifier, the same on every request of one call. */
    public Optional<String> callId() {
        return text("Call-ID");
    }

    /** {@code Account-ID}: 32 hex characters. */
    public Optional<String> accountId() {
        return text("Account-ID");
    }

    /** {@code From}: the user part of the SIP From header. */
    public Optional<String> from() {
        return text("From");
    }

    /** {@code From-Realm}. */
    public Optional<String> fromRealm() {
        return text("From-Realm");
    }

    /** {@code To}: the user part of the SIP To header. */
    public Optional<String> to() {
        return text("To");
    }

    /** {@code To-Realm}. */
    public Optional<String> toRealm() {
        return text("To-Realm");
    }

    /** {@code Request}: the user part of the SIP request URI, as a rule the dialled number. */
    public Optional<String> request() {
        return text("Request");
    }

    /** {@code Request-Realm}. */
    public Optional<String> requestRealm() {
        return text("Request-Realm");
    }

    /** The number that was called: {@code Request}, else {@code To}. */
    public Optional<String> calledNumber() {
        return request().or(this::to);
    }

    /** {@code Call-Status}; Kazoo 4 documents it but does not send it from JSON flows. */
    public Optional<String> callStatus() {
        return text("Call-Status");
    }

    /** {@code Api-Version}: {@code 4.x}, or {@code 2010-04-01} under TwiML names. */
    public Optional<String> apiVersion() {
        return text("Api-Version");
    }

    /** {@code Direction}: always {@code inbound} from Kazoo 4. */
    public Optional<String> direction() {
        return text("Direction");
    }

    /** {@code Caller-ID-Name}. */
    public Optional<String> callerIdName() {
        return text("Caller-ID-Name");
    }

    /** {@code Caller-ID-Number} as sent, {@code anonymous} and the like included; see {@link #callerIdHidden()}. */
    public Optional<String> callerIdNumber() {
        return text("Caller-ID-Number");
    }

    /** Whether the caller id is missing or withheld: empty, {@code anonymous}, {@code restricted} and the like. */
    public boolean callerIdHidden() {
        return callerIdNumber()
                .map(number -> HIDDEN_CALLERS.contains(number.toLowerCase(Locale.ROOT))
                        || number.chars().noneMatch(c -> c >= '0' && c <= '9'))
                .orElse(true);
    }

    /** {@code User-ID}: owners of the calling device, none for a caller from outside. */
    public List<String> userIds() {
        Object value = parameters.get("User-ID");
        if (value instanceof List<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return text("User-ID").map(List::of).orElse(List.of());
    }

    /** {@code User-ID}, when there is exactly one. */
    public Optional<String> userId() {
        List<String> ids = userIds();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** {@code Language}: the caller's language, for example {@code en-us}. */
    public Optional<String> language() {
        return text("Language");
    }

    /** {@code Recording-Url}; documented, not sent by Kazoo 4 from JSON flows. */
    public Optional<String> recordingUrl() {
        return text("Recording-Url");
    }

    /** {@code Recording-Duration} in seconds; documented, not sent by Kazoo 4 from JSON flows. */
    public Optional<Integer> recordingDuration() {
        return integer("Recording-Duration");
    }

    /** {@code Recording-ID}; documented, not sent by Kazoo 4 from JSON flows. */
    public Optional<String> recordingId() {
        return text("Recording-ID");
    }

    /** {@code Digits}: what the caller pressed so far; {@link Digits#NONE} when nothing. */
    public Digits digits() {
        return digits;
    }

    /** {@code Custom-Application-Vars}: set by {@code set_variables}; from JSON bodies with their types. */
    public Map<String, @Nullable Object> customApplicationVars() {
        return object("Custom-Application-Vars");
    }

    /** {@code Custom-SIP-Headers}. */
    public Map<String, @Nullable Object> customSipHeaders() {
        return object("Custom-SIP-Headers");
    }

    /** Any parameter as text, by Kazoo's name; empty when absent, empty or not a single value. */
    public Optional<String> parameter(String name) {
        return text(name);
    }

    /** All parameters in the order sent; unmodifiable. */
    public Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private Optional<String> text(String name) {
        Object value = parameters.get(name);
        return value == null || value instanceof Map<?, ?> || value instanceof List<?>
                ? Optional.empty()
                : Optional.of(value.toString()).filter(text -> !text.isEmpty());
    }

    private Optional<Integer> integer(String name) {
        return text(name).filter(text -> text.matches("-?[0-9]{1,9}")).map(Integer::valueOf);
    }

    @SuppressWarnings("unchecked") // Values made every map one with string keys
    private Map<String, @Nullable Object> object(String name) {
        if (parameters.get(name) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        return Map.of();
    }

    private static Digits digitsOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> collections) {
            Map<String, String> named = new LinkedHashMap<>();
            collections.forEach(
                    (name, pressed) -> named.put(String.valueOf(name), pressed == null ? "" : pressed.toString()));
            return Digits.named(named);
        }
        return value == null || value instanceof List<?> ? Digits.NONE : Digits.plain(value.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PivotRequest that && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    /** Masked for logs: the call id, and numbers by their last two digits. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        callId().ifPresent(id -> parts.add("call " + id));
        accountId().ifPresent(id -> parts.add("account " + id));
        callerIdNumber().ifPresent(number -> parts.add("from " + Masked.number(number)));
        calledNumber().ifPresent(number -> parts.add("to " + Masked.number(number)));
        if (!digits.isEmpty()) {
            parts.add(digits.toString());
        }
        return "PivotRequest[" + String.join(", ", parts) + "]";
    }

    /** Builds a request parameter by parameter. */
    public static final class Builder {
        private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

        private Builder() {}

        /** {@code Call-ID}. */
        public Builder callId(String id) {
            return parameter("Call-ID", id);
        }

        /** {@code Account-ID}. */
        public Builder accountId(String id) {
            return parameter("Account-ID", id);
        }

        /** {@code From}: the user part of the SIP From header. */
        public Builder from(String user) {
            return parameter("From", user);
        }

        /** {@code To}: the user part of the SIP To header. */
        public Builder to(String user) {
            return parameter("To", user);
        }

        /** {@code Request}: the dialled number. */
        public Builder request(String user) {
            return parameter("Request", user);
        }

        /** {@code Caller-ID-Name}. */
        public Builder callerIdName(String name) {
            return parameter("Caller-ID-Name", name);
        }

        /** {@code Caller-ID-Number}, as Kazoo sends it: {@code +15551234567}, {@code anonymous}. */
        public Builder callerIdNumber(String number) {
            return parameter("Caller-ID-Number", number);
        }

        /** Digits of the {@code default} collection. */
        public Builder digits(String pressed) {
            return digits(Digits.DEFAULT, pressed);
        }

        /** Digits of a named collection; may be called once for each. */
        public Builder digits(String collection, String pressed) {
            Map<String, Object> all = new LinkedHashMap<>();
            if (parameters.get("Digits") instanceof Map<?, ?> earlier) {
                earlier.forEach((name, value) -> all.put(String.valueOf(name), String.valueOf(value)));
            }
            all.put(collection, pressed);
            return parameter("Digits", all);
        }

        /**
         * Any parameter, by Kazoo's name.
         *
         * @param value a JSON value; any other is refused by {@link #build}
         */
        public Builder parameter(String name, @Nullable Object value) {
            parameters.put(name, value);
            return this;
        }

        /**
         * The request.
         *
         * @throws IllegalArgumentException for a value that is no JSON value
         */
        public PivotRequest build() {
            return PivotRequest.of(parameters);
        }
    }
}
