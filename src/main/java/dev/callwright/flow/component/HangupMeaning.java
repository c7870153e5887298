package dev.callwright.flow.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a hangup cause, or a SIP code as Kazoo's branch key {@code sip:486}, says of a call.
 *
 * <p>The causes and where they lead are those of {@code contracts/kazoo-mapping.md}, "Call Forward", and of
 * {@code contracts/plivo-xml-and-callbacks.md}, "Proposed mapping Kazoo/FreeSWITCH hangup_cause". That a branch for a SIP
 * code is only looked for behind that of the cause is in {@code contracts/kazoo.md}, "5. Callflow modules". A cause that
 * is in no table is a failure.
 *
 * @param rang PHLO's {@code ring_status}, as far as the cause tells: a phone that is busy or unknown never rings
 */
record HangupMeaning(DialOutcome outcome, boolean rang) {
    private static final HangupMeaning FAILED = new HangupMeaning(DialOutcome.FAILED, false);
    private static final HangupMeaning RANG = new HangupMeaning(DialOutcome.NO_ANSWER, true);
    private static final HangupMeaning SILENT = new HangupMeaning(DialOutcome.NO_ANSWER, false);
    private static final HangupMeaning BUSY = new HangupMeaning(DialOutcome.BUSY_REJECTED, false);
    private static final HangupMeaning REJECTED = new HangupMeaning(DialOutcome.BUSY_REJECTED, true);
    private static final HangupMeaning TALKED = new HangupMeaning(DialOutcome.COMPLETED, true);

    private static final Map<String, HangupMeaning> CARRIER = carrier();
    private static final Map<String, HangupMeaning> PHONE = phone();
    private static final Map<String, HangupMeaning> OTHERS = Map.of(
            "NORMAL_CLEARING", TALKED,
            "SUCCESS", TALKED,
            "ORIGINATOR_CANCEL", RANG,
            "LOSE_RACE", RANG,
            "NO_PICKUP", RANG,
            "sip:487", RANG,
            "sip:600", BUSY,
            "sip:603", REJECTED);

    /**
     * The branch keys that a number dialled through carriers may fail with. {@code resources} never takes {@code _}, so all
     * that matter are here: 30, so that with a pivot and a fallback of two modules behind each an answer stays under 100
     * modules. Every SIP code that carriers use has a cause of FreeSWITCH's among them; the codes are for causes that came
     * in a Q.850 header and are not.
     */
    static List<String> carrierKeys() {
        return List.copyOf(CARRIER.keySet());
    }

    /** The branch keys of devices, users and groups that tell more than {@code _} does. */
    static List<String> phoneKeys() {
        return List.copyOf(PHONE.keySet());
    }

    /** What a cause, or a key {@code sip:…}, means. */
    static HangupMeaning of(String cause) {
        HangupMeaning known = CARRIER.getOrDefault(cause, OTHERS.get(cause));
        return known == null ? PHONE.getOrDefault(cause, FAILED) : known;
    }

    private static Map<String, HangupMeaning> carrier() {
        Map<String, HangupMeaning> all = new LinkedHashMap<>();
        all.put("NO_ANSWER", RANG);
        all.put("ALLOTTED_TIMEOUT", RANG);
        all.put("NO_USER_RESPONSE", SILENT);
        all.put("PROGRESS_TIMEOUT", SILENT);
        all.put("USER_BUSY", BUSY);
        all.put("CALL_REJECTED", REJECTED);
        for (String cause : List.of(
                "UNALLOCATED_NUMBER",
                "NO_ROUTE_DESTINATION",
                "INVALID_NUMBER_FORMAT",
                "NORMAL_TEMPORARY_FAILURE",
                "RECOVERY_ON_TIMER_EXPIRE",
                "NETWORK_OUT_OF_ORDER",
                "DESTINATION_OUT_OF_ORDER",
                "SERVICE_UNAVAILABLE",
                "CALL_BARRED",
                "OUTGOING_CALL_BARRED",
                "USER_NOT_REGISTERED",
                "SUBSCRIBER_ABSENT",
                "EXCHANGE_ROUTING_ERROR",
                "NORMAL_CIRCUIT_CONGESTION",
                "SWITCH_CONGESTION",
                "INCOMPATIBLE_DESTINATION",
                "NORMAL_UNSPECIFIED",
                "INTERWORKING")) {
            all.put(cause, FAILED);
        }
        all.put("sip:480", SILENT);
        all.put("sip:486", BUSY);
        for (String code : List.of("sip:403", "sip:404", "sip:500", "sip:503")) {
            all.put(code, FAILED);
        }
        return all;
    }

    private static Map<String, HangupMeaning> phone() {
        Map<String, HangupMeaning> all = new LinkedHashMap<>();
        all.put("NO_ANSWER", RANG);
        all.put("ALLOTTED_TIMEOUT", RANG);
        all.put("NO_USER_RESPONSE", SILENT);
        all.put("PROGRESS_TIMEOUT", SILENT);
        all.put("USER_BUSY", BUSY);
        all.put("CALL_REJECTED", REJECTED);
        all.put("USER_NOT_REGISTERED", FAILED);
        all.put("SUBSCRIBER_ABSENT", FAILED);
        all.put("NO_ENDPOINTS", FAILED);
        return all;
    }
}
