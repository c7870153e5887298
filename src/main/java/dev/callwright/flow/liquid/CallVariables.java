package dev.callwright.flow.liquid;

import dev.callwright.callflow.OwnUrls;
import dev.callwright.callflow.PivotRequest;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The variables of a call: every accessor of {@link PivotRequest} in snake_case, and our own. */
public final class CallVariables {
    /** Our address for recordings; only there with a public URL. */
    public static final String RECORDINGS_URL = "recordings_url";
    /** Our public address without a slash at the end; only there with a public URL. */
    public static final String PUBLIC_URL = "public_url";

    private static final String RECORDINGS_PATH = "/recordings";
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z0-9_]");

    private static final Map<String, CallVariable> ALL = index(Stream.of(
            text("account_id", PivotRequest::accountId),
            text("api_version", PivotRequest::apiVersion),
            text("call_id", PivotRequest::callId),
            text("call_status", PivotRequest::callStatus),
            text("called_number", PivotRequest::calledNumber),
            new CallVariable("caller_id_hidden", Shape.FLAG, (call, now, urls) -> Optional.of(call.callerIdHidden())),
            text("caller_id_name", PivotRequest::callerIdName),
            text("caller_id_number", PivotRequest::callerIdNumber),
            map("custom_application_vars", PivotRequest::customApplicationVars),
            map("custom_sip_headers", PivotRequest::customSipHeaders),
            new CallVariable(
                    DigitsVariable.NAME,
                    Shape.ANYTHING,
                    (call, now, urls) -> Optional.of(new DigitsVariable(call.digits()))),
            text("direction", PivotRequest::direction),
            text("from", PivotRequest::from),
            text("from_realm", PivotRequest::fromRealm),
            text("language", PivotRequest::language),
            new CallVariable(
                    "now",
                    Shape.TEXT,
                    (call, now, urls) -> Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.withNano(0)))),
            map("params", PivotRequest::parameters),
            new CallVariable(PUBLIC_URL, Shape.TEXT, (call, now, urls) -> publicUrl(urls)),
            text("recording_duration", call -> call.recordingDuration().map(String::valueOf)),
            text("recording_id", PivotRequest::recordingId),
            text("recording_url", PivotRequest::recordingUrl),
            new CallVariable(RECORDINGS_URL, Shape.TEXT, (call, now, urls) -> urls.absolute(RECORDINGS_PATH)),
            text("request", PivotRequest::request),
            text("request_realm", PivotRequest::requestRealm),
            text("to", PivotRequest::to),
            text("to_realm", PivotRequest::toRealm),
            text("user_id", PivotRequest::userId),
            new CallVariable("user_ids", Shape.LIST, (call, now, urls) -> Optional.of(call.userIds()))));

    private CallVariables() {}

    /** The variables of a call by themselves, as plain callflows use them. */
    static final Names NAMES = new Names() {
        @Override
        public Optional<Shape> shape(String name) {
            return Optional.ofNullable(ALL.get(name)).map(CallVariable::shape);
        }

        @Override
        public Set<String> all() {
            return ALL.keySet();
        }
    };

    /** All variables of a call as members of one object. */
    public static Shape asMembers() {
        return Shape.of(ALL.values().stream().collect(Collectors.toMap(CallVariable::name, CallVariable::shape)));
    }

    /** The values of the variables in {@code used} on this call. */
    public static Map<String, Object> of(PivotRequest call, ZonedDateTime now, OwnUrls urls, Set<String> used) {
        Map<String, Object> values = new HashMap<>();
        for (String name : used) {
            CallVariable variable = ALL.get(name);
            if (variable != null) {
                variable.value().of(call, now, urls).ifPresent(value -> values.put(name, value));
            }
        }
        return values;
    }

    private static Optional<String> publicUrl(OwnUrls urls) {
        return urls.absolute("/").map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    private static CallVariable text(String name, Function<PivotRequest, Optional<String>> value) {
        return new CallVariable(name, Shape.TEXT, (call, now, urls) -> value.apply(call));
    }

    private static CallVariable map(String name, Function<PivotRequest, Map<String, @Nullable Object>> value) {
        return new CallVariable(name, Shape.ANYTHING, (call, now, urls) -> Optional.of(withAliases(value.apply(call))));
    }

    /**
     * The map's own names, and each also in snake_case: {@code custom_sip_headers.X-Foo} does not parse, so it may be
     * written {@code custom_sip_headers.x_foo}. A real name wins over an alias.
     */
    public static Map<String, Object> withAliases(Map<String, @Nullable Object> map) {
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((name, value) ->
                all.putIfAbsent(NO_LETTER.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT), plain(value)));
        map.forEach((name, value) -> all.put(name, plain(value)));
        return Collections.unmodifiableMap(all);
    }

    /** A value that prints as the caller's PBX wrote it: fractions as their text, not in Java's notation. */
    public static Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(String.valueOf(name), plain(item)));
            return copy;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(CallVariables::plain).toList();
        }
        if (value == null) {
            return "";
        }
        return value instanceof Integer || value instanceof Long || value instanceof Boolean ? value : value.toString();
    }

    private static Map<String, CallVariable> index(Stream<CallVariable> variables) {
        Map<String, CallVariable> byName = new LinkedHashMap<>();
        variables.forEach(variable -> byName.put(variable.name(), variable));
        return Collections.unmodifiableMap(byName);
    }
}
