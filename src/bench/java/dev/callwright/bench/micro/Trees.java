package dev.callwright.bench.micro;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.Callflow;

/** Callflows of the sizes that people write. */
final class Trees {
    private static final String ID = "c0000000000000000000000000000001";

    private Trees() {}

    /** What the time-of-day router answers while it is open. */
    static Callflow timeOfDay() {
        return Callflow.of("device")
                .data("id", "f0000000000000000000000000000001")
                .otherwise(Callflow.of("voicemail").data("id", ID));
    }

    /** A welcome, then devices one after the other, each with a text for those that do not answer: 20 nodes. */
    static Callflow twentyNodes() {
        Callflow tree = Callflow.of("voicemail").data("id", ID);
        for (int i = 0; i < 9; i++) {
            Callflow sorry = Callflow.of("tts").data("text", "Nobody answers here, we try the next one.");
            tree = Callflow.of("device")
                    .data("id", "f000000000000000000000000000000" + i)
                    .data("timeout", 20)
                    .on(BranchKeys.NO_ANSWER, sorry)
                    .otherwise(tree);
        }
        return Callflow.of("tts").data("text", "Welcome to Acme.").otherwise(tree);
    }
}
