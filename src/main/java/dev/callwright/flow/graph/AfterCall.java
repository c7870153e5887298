package dev.callwright.flow.graph;

import dev.callwright.callflow.CallflowJson;
import dev.callwright.callflow.PivotRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept until a call has ended: where its run goes on, and who called whom, for what is reported of the end may not
 * say that again.
 *
 * @param token the state
 * @param call of its parameters only those that tell who called whom
 */
record AfterCall(String token, PivotRequest call) {
    private static final List<String> WHO = List.of(
            "Account-ID",
            "Caller-ID-Name",
            "Caller-ID-Number",
            "Direction",
            "From",
            "From-Realm",
            "Language",
            "Request",
            "Request-Realm",
            "To",
            "To-Realm",
            "User-ID");

    AfterCall {
        Map<String, @Nullable Object> who = new LinkedHashMap<>();
        for (String name : WHO) {
            if (call.parameters().containsKey(name)) {
                who.put(name, call.parameters().get(name));
            }
        }
        call = PivotRequest.of(who);
    }

    /** As it is kept. */
    String text() {
        return token + "\n"
                + new String(CallflowJson.writeJson(call.parameters()), java.nio.charset.StandardCharsets.UTF_8);
    }

    static AfterCall parse(String text) {
        int end = text.indexOf('\n');
        Map<String, @Nullable Object> who = new LinkedHashMap<>();
        if (CallflowJson.read(text.substring(end + 1)) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> who.put(String.valueOf(name), value));
        }
        return new AfterCall(text.substring(0, end), PivotRequest.of(who));
    }
}
