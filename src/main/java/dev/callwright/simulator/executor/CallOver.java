package dev.callwright.simulator.executor;

import dev.callwright.simulator.transcript.Ending;

/**
 * The call ends here and now, however deep in whichever module: an exception, as the caller may hang up wherever time goes by,
 * and every module would have to say so otherwise.
 */
public final class CallOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Ending ending;

    CallOver(Ending ending, String why) {
        super(why, null, false, false);
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
