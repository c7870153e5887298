package dev.callwright.callflow;

/** How large a tree may be. Kazoo has no limits of its own; these keep one answer from exhausting either side. */
public final class CallflowLimits {
    /** Nodes on the longest way from the root to a leaf. */
    public static final int MAX_DEPTH = 100;

    /** Nodes in all. */
    public static final int MAX_NODES = 10_000;

    /** Bytes of JSON: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /** Levels of objects and lists inside one node's {@code data}. */
    public static final int MAX_DATA_DEPTH = 50;

    private CallflowLimits() {}
}
