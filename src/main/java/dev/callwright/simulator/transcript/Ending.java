package dev.callwright.simulator.transcript;

/** How a call ended. */
public enum Ending {
    /** A {@code hangup} node. */
    HANGUP("the flow hung up", true),
    /** A {@code response} node turned the call away. */
    RESPONSE("the call was turned away", true),
    /** The last node was done, and nothing follows it: Kazoo hangs up. */
    END_OF_FLOW("the flow was over", true),
    /** The caller hung up. */
    CALLER_HUNG_UP("the caller hung up", true),
    /** The caller talked to somebody, and that is over. */
    BRIDGED("the caller was connected", true),
    /** The caller is in a conference; the flow never gets the call back. */
    CONFERENCE("the caller is in a conference", true),
    /** The caller was transferred; another callflow has the call. */
    TRANSFERRED("the caller was transferred", true),
    /** The caller is parked. */
    PARKED("the caller is parked", true),
    /** Another part of the PBX has the call: a fax machine, an agent's phone, an intercepted call. */
    HANDED_OVER("another part of the PBX has the call", true),
    /** A module came to a key that has no child, nor is there a {@code _}: Kazoo hangs up. */
    NO_BRANCH("nothing follows what happened, and the PBX hung up", false),
    /** The server's answer was no valid callflow: silence until the caller hangs up. */
    DEAD_AIR("dead air", false),
    /** The server answered 200 with nothing: Kazoo hangs up. */
    EMPTY_ANSWER("the server answered nothing, and the PBX hung up", false),
    /** The server's answer was no JSON: Kazoo hangs up. */
    UNREADABLE_ANSWER("the server's answer is no JSON, and the PBX hung up", false),
    /** The server answered TwiML, which Kazoo runs and this PBX does not. */
    TWIML("the server answered TwiML, which the virtual PBX does not run", false),
    /** Too many nodes in too short a time: Kazoo stops the call. */
    OUT_OF_TOKENS("too many actions in too short a time, and the PBX stopped the call", false),
    /** Too many callflows called one another: Kazoo stops the call. */
    TOO_MANY_BRANCHES("too many callflows called one another, and the PBX stopped the call", false),
    /** A limit of the simulator, which a real PBX does not have. */
    LIMIT("a limit of the simulator", false);

    private final String description;
    private final boolean ordinary;

    Ending(String description, boolean ordinary) {
        this.description = description;
        this.ordinary = ordinary;
    }

    /** For people. */
    public String description() {
        return description;
    }

    /** Whether a call may end so; else something is wrong with the flow or the server. */
    public boolean isOrdinary() {
        return ordinary;
    }
}
