package dev.callwright.flow.multiparty;

/**
 * A transfer that has begun and not yet ended. The customers are on hold meanwhile.
 *
 * @param id tells it from an earlier one
 * @param cold whether the first agent leaves as soon as the second is there
 * @param first the first agent's call
 * @param second the second agent's call; the empty text while it rings
 */
record Transfer(String id, boolean cold, String first, String second) {
    boolean isRinging() {
        return second.isEmpty();
    }

    /** The second agent is there. */
    Transfer joined(String callId) {
        return new Transfer(id, cold, first, callId);
    }

    /** The first agent has hung up while it rings: whoever comes takes over. */
    Transfer takingOver() {
        return new Transfer(id, true, first, second);
    }

    boolean concerns(String callId) {
        return first.equals(callId) || second.equals(callId);
    }
}
