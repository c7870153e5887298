package dev.callwright.simulator.wire;

import dev.callwright.callflow.PivotRequest;
import dev.callwright.simulator.caller.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Pivot server is told of a call, in the order Kazoo writes it ({@code contracts/kazoo.md}, "1.3" to "1.6").
 *
 * @param caller the call as it came in: its caller id never changes, whatever the flow set
 * @param language as of now
 * @param digits by collection; empty before anything was collected or typed
 * @param variables custom application variables as of now
 */
public record PivotParameters(
        Caller caller, String language, Optional<Map<String, String>> digits, Map<String, Object> variables) {

    /** As they are sent, under the names that {@code req_format} asks for. */
    Map<String, Object> named(boolean twiml) {
        return twiml ? twiml() : kazoo();
    }

    /** The same as whoever answers reads them: under Kazoo's names, and only those that are sent. */
    PivotRequest request(boolean twiml) {
        Map<String, Object> sent = kazoo();
        if (twiml) {
            sent.keySet()
                    .removeAll(List.of(
                            "User-ID",
                            "Request-Realm",
                            "Request",
                            "Language",
                            "Custom-SIP-Headers",
                            "Custom-Application-Vars"));
            sent.put("Api-Version", "2010-04-01");
        }
        return PivotRequest.of(sent);
    }

    private Map<String, Object> kazoo() {
        Map<String, Object> all = new LinkedHashMap<>();
        if (!caller.userIds().isEmpty()) {
            boolean one = caller.userIds().size() == 1;
            all.put("User-ID", one ? caller.userIds().get(0) : caller.userIds());
        }
        all.put("To-Realm", caller.to().realm());
        all.put("To", caller.to().user());
        all.put("Request-Realm", caller.request().realm());
        all.put("Request", caller.request().user());
        all.put("Language", language);
        all.put("From-Realm", caller.from().realm());
        all.put("From", caller.from().user());
        all.put("Direction", "inbound");
        digits.ifPresent(collections -> all.put("Digits", collections));
        all.put("Custom-SIP-Headers", caller.sipHeaders());
        all.put("Custom-Application-Vars", variables);
        all.put("Caller-ID-Number", caller.callerIdNumber());
        all.put("Caller-ID-Name", caller.callerIdName());
        all.put("Call-ID", caller.callId());
        all.put("Api-Version", "4.x");
        all.put("Account-ID", caller.accountId());
        return all;
    }

    private Map<String, Object> twiml() {
        Map<String, Object> all = new LinkedHashMap<>();
        digits.ifPresent(collections -> all.put("Digits", collections));
        all.put("CallerNumber", caller.callerIdNumber());
        all.put("CallerName", caller.callerIdName());
        all.put("Direction", "inbound");
        all.put("ApiVersion", "2010-04-01");
        all.put("ToRealm", caller.to().realm());
        all.put("To", caller.to().user());
        all.put("FromRealm", caller.from().realm());
        all.put("From", caller.from().user());
        all.put("AccountSid", caller.accountId());
        all.put("CallSid", caller.callId());
        return all;
    }
}
