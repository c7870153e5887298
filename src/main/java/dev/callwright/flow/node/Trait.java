package dev.callwright.flow.node;

/** What the checks and the engine must know of a component. */
public enum Trait {
    /** It acts outside (a request, a message, a count), so it must not happen before what stands before it was heard. */
    ACTS,
    /** It counts, so a circle through it comes to an end. */
    COUNTS,
    /**
     * The caller is asked something, so a circle through it takes the caller's doing. Ringing somebody else asks nothing of
     * the caller, and phones that are all unregistered fail at once.
     */
    ASKS,
    /** It needs the caller on the line: it cannot come behind the end of the call. */
    NEEDS_CALLER,
    /** It depends on the moment, so it is not decided before something that takes long. */
    TELLS_TIME,
    /** The caller never comes back from it. */
    LAST,
    /** It takes no time, so many in a row use up what Kazoo allows a call to do at once. */
    INSTANT,
    /** A voicemail box speaks to the caller. */
    VOICEMAIL,
    /** A recording of the call is started. */
    RECORDS,
    /** A recording of the call is stopped. */
    STOPS_RECORDING
}
