package dev.callwright.flow.diagram;

import java.util.Locale;

/** What a node does for the call; it decides the node's shape and colour. */
public enum NodeKind {
    /** Where a call comes in. */
    START,
    /** The caller hears something. */
    PROMPT,
    /** The caller is asked for something. */
    INPUT,
    /** It goes one way or another, and the caller notices nothing. */
    DECISION,
    /** The caller is joined with somebody. */
    BRIDGE,
    /** Something happens beside the call: a request, a message, a recording. */
    EFFECT,
    /** Another flow or callflow takes over. */
    FLOW,
    /** Any other module of the PBX. */
    MODULE,
    /** The call ends. */
    END;

    /** Its name in class attributes and to people: {@code prompt}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
