package dev.callwright.pivot.request;

import dev.callwright.callflow.PivotRequest;
import dev.callwright.pivot.request.UnreadableRequest.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Kazoo asks from a query and a body, in any of its three encodings and two namings, into a
 * {@link PivotRequest} under Kazoo's names ({@code contracts/kazoo.md}, "1. The Pivot request").
 *
 * <p>Parameters of the query and of the body are one set; where both have a name, the body's wins, since the query of a
 * POST is the {@code voice_url}'s own. A body is JSON if its {@code Content-Type} says so or it begins with
 * <code>{</code>; every other, and one that turns out to be no JSON and names no call, is a form.
 *
 * <p>What names a call ({@code Call-ID} or {@code CallSid}) is a call, whatever else is odd about it: text that is not
 * UTF-8 is mended, and of a JSON body that breaks off the part before is used. Stateless and thread-safe.
 */
public final class PivotRequestReader {
    private PivotRequestReader() {}

    /**
     * Reads one request.
     *
     * @param query the raw query of the URL, without the {@code ?}
     * @param contentType of the body
     * @param body empty for none
     * @throws UnreadableRequest if it names no call or is larger than any call's
     */
    public static PivotRequest read(Optional<String> query, Optional<String> contentType, byte[] body)
            throws UnreadableRequest {
        Limits limits = new Limits();
        Map<String, @Nullable Object> parameters =
                query.isPresent() ? ParameterNames.kazoo(FormReader.read(query.get(), limits)) : new LinkedHashMap<>();
        String text = Text.utf8(body);
        boolean isJson = isJson(contentType.orElse(""), text);
        String problem = "";
        if (isJson) {
            JsonReader.Body json = JsonReader.read(text, limits);
            parameters.putAll(ParameterNames.kazoo(json.parameters()));
            problem = json.problem();
        }
        boolean isForm = !isJson
                || (!problem.isEmpty() && PivotRequest.of(parameters).callId().isEmpty());
        if (isForm) {
            parameters.putAll(ParameterNames.kazoo(FormReader.read(text, limits)));
        }
        PivotRequest call = PivotRequest.of(parameters);
        if (call.callId().isEmpty()) {
            throw new UnreadableRequest(Kind.NOT_KAZOO, nameless(problem));
        }
        return call;
    }

    private static boolean isJson(String contentType, String text) {
        String start = text.stripLeading();
        return start.startsWith("{")
                || (!start.isEmpty() && contentType.toLowerCase(Locale.ROOT).contains("json"));
    }

    private static String nameless(String problem) {
        String body = problem.isEmpty() ? "" : "the JSON body cannot be read (" + problem + "), and ";
        return body
                + "no Call-ID (or CallSid) says which call this is; the PBX sends one with every request. To try it by"
                + " hand: curl 'http://localhost:8080/pivot?Call-ID=test&Caller-ID-Number=%2B15551234567&Request=100'";
    }
}
