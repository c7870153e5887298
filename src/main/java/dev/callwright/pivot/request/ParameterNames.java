package dev.callwright.pivot.request;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of Pivot parameters, under {@code req_format: kazoo} and {@code twiml} ({@code contracts/kazoo.md}, "1.3"
 * and "1.4"). Inside Callwright a parameter has Kazoo's name.
 *
 * <ul>
 *   <li>A TwiML name becomes Kazoo's; where both are there, Kazoo's wins.
 *   <li>Kazoo's names are case-sensitive. One in other case ({@code call-id}) stays as written, and where the exact one
 *       is missing it stands for that too.
 *   <li>Everything else keeps its name: those are the {@code voice_url}'s own query parameters.
 * </ul>
 */
final class ParameterNames {
    private static final Map<String, String> KAZOO_BY_TWIML = Map.ofEntries(
            Map.entry("CallSid", "Call-ID"),
            Map.entry("AccountSid", "Account-ID"),
            Map.entry("FromRealm", "From-Realm"),
            Map.entry("ToRealm", "To-Realm"),
            Map.entry("CallStatus", "Call-Status"),
            Map.entry("ApiVersion", "Api-Version"),
            Map.entry("CallerName", "Caller-ID-Name"),
            Map.entry("CallerNumber", "Caller-ID-Number"),
            Map.entry("RecordingUrl", "Recording-Url"),
            Map.entry("RecordingDuration", "Recording-Duration"),
            Map.entry("RecordingSid", "Recording-ID"),
            Map.entry("TranscriptionSid", "Transcription-ID"),
            Map.entry("TranscriptionText", "Transcription-Text"),
            Map.entry("TranscriptionStatus", "Transcription-Status"),
            Map.entry("TranscriptionUrl", "Transcription-Url"));

    private static final Set<String> WITHOUT_TWIML_NAME = Set.of(
            "From",
            "To",
            "Direction",
            "Digits",
            "Request",
            "Request-Realm",
            "Language",
            "User-ID",
            "Custom-Application-Vars",
            "Custom-SIP-Headers");

    private static final Set<String> KAZOO = Stream.concat(
                    KAZOO_BY_TWIML.values().stream(), WITHOUT_TWIML_NAME.stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NUMBERS = Set.of("From", "To", "Request", "Caller-ID-Number", "Digits");

    /** Kazoo's and TwiML's names in lower case, to Kazoo's. */
    private static final Map<String, String> ANY_CASE = anyCase();

    private ParameterNames() {}

    /** The parameters of one query or body under Kazoo's names: the same map if it has no others. */
    static Map<String, @Nullable Object> kazoo(Map<String, @Nullable Object> sent) {
        if (!isAnyOddlyNamed(sent)) {
            return sent;
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            String kazoo = KAZOO_BY_TWIML.getOrDefault(name, name);
            if (kazoo.equals(name) || !sent.containsKey(kazoo)) {
                named.put(kazoo, value);
            }
        });
        sent.forEach((name, value) -> {
            String kazoo = ANY_CASE.get(name.toLowerCase(Locale.ROOT));
            if (kazoo != null) {
                named.putIfAbsent(kazoo, value);
            }
        });
        return named;
    }

    private static boolean isAnyOddlyNamed(Map<String, @Nullable Object> sent) {
        for (String name : sent.keySet()) {
            if (!KAZOO.contains(name) && ANY_CASE.containsKey(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a parameter holds a telephone number or digits, so that a raw {@code +} before a digit is meant. */
    static boolean isNumber(String name) {
        String kazoo = ANY_CASE.get(name.toLowerCase(Locale.ROOT));
        return kazoo != null && NUMBERS.contains(kazoo);
    }

    /** Whether a parameter may have several values. */
    static boolean isList(String name) {
        return name.equals("User-ID");
    }

    private static Map<String, String> anyCase() {
        Map<String, String> names = new TreeMap<>();
        KAZOO_BY_TWIML.forEach((twiml, kazoo) -> names.put(twiml.toLowerCase(Locale.ROOT), kazoo));
        KAZOO.forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        return Map.copyOf(names);
    }
}
