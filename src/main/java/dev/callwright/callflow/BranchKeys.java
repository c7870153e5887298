package dev.callwright.callflow;

/**
 * The child keys that modules branch on, by Kazoo's names. Failed bridges look for the hangup cause, then
 * {@code sip:NNN}, then {@link #OTHERWISE} ({@code contracts/kazoo.md}, "5. Callflow modules").
 *
 * @since 0.1.0
 */
public final class BranchKeys {
    /** {@code _}: taken when no other key fits. */
    public static final String OTHERWISE = "_";

    /** Nobody answered within the {@code timeout} of the node. */
    public static final String ALLOTTED_TIMEOUT = "ALLOTTED_TIMEOUT";
    /** Whoever was rung refused the call. */
    public static final String CALL_REJECTED = "CALL_REJECTED";
    /** The other end cannot be reached at the moment. */
    public static final String DESTINATION_OUT_OF_ORDER = "DESTINATION_OUT_OF_ORDER";
    /** A carrier could make nothing of the number. */
    public static final String INVALID_NUMBER_FORMAT = "INVALID_NUMBER_FORMAT";
    /** It rang, and nobody answered. */
    public static final String NO_ANSWER = "NO_ANSWER";
    /** There was nothing to ring: no phone is registered, or all were left out. Kazoo 5 only. */
    public static final String NO_ENDPOINTS = "NO_ENDPOINTS";
    /** No way leads to the number: no carrier takes it, or it does not exist there. */
    public static final String NO_ROUTE_DESTINATION = "NO_ROUTE_DESTINATION";
    /** The other end did not even ring in time. */
    public static final String NO_USER_RESPONSE = "NO_USER_RESPONSE";
    /** Something failed on the way that may work a moment later. */
    public static final String NORMAL_TEMPORARY_FAILURE = "NORMAL_TEMPORARY_FAILURE";
    /** The caller hung up first. Nothing more runs, whatever stands under this key. */
    public static final String ORIGINATOR_CANCEL = "ORIGINATOR_CANCEL";
    /** A carrier took the call, but nothing came of it in time. */
    public static final String PROGRESS_TIMEOUT = "PROGRESS_TIMEOUT";
    /** The other end never replied. */
    public static final String RECOVERY_ON_TIMER_EXPIRE = "RECOVERY_ON_TIMER_EXPIRE";
    /** The other end, or a carrier on the way, takes no calls now. */
    public static final String SERVICE_UNAVAILABLE = "SERVICE_UNAVAILABLE";
    /** Whoever was rung is known, but away: no phone of theirs is reachable. */
    public static final String SUBSCRIBER_ABSENT = "SUBSCRIBER_ABSENT";
    /** Nobody has this number. */
    public static final String UNALLOCATED_NUMBER = "UNALLOCATED_NUMBER";
    /** Whoever was rung is on the phone. */
    public static final String USER_BUSY = "USER_BUSY";
    /** The phone is not registered with the PBX. */
    public static final String USER_NOT_REGISTERED = "USER_NOT_REGISTERED";

    /** {@code menu}: nothing was pressed in time. */
    public static final String TIMEOUT = "timeout";
    /** {@code menu}: the caller used up the retries. */
    public static final String MAX_RETRIES = "max_retries";
    /** {@code check_cid}, {@code cidlistmatch}: the caller id matched. */
    public static final String MATCH = "match";
    /** {@code check_cid}, {@code cidlistmatch}: it did not. */
    public static final String NO_MATCH = "nomatch";

    private BranchKeys() {}

    /** The key of a SIP answer code, {@code sip:486}. */
    public static String sip(int code) {
        return "sip:" + code;
    }
}
