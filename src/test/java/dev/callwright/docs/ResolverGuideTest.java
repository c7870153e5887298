package dev.callwright.docs;

import static dev.callwright.callflow.BranchKeys.NO_ANSWER;
import static dev.callwright.callflow.modules.Modules.device;
import static dev.callwright.callflow.modules.Modules.tts;
import static dev.callwright.callflow.modules.Modules.voicemail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import org.junit.jupiter.api.Test;

/** The code of docs/resolvers.md that the example project has not. */
class ResolverGuideTest {
    @Test
    void aBridgeBranchesOnWhatBecameOfIt() {
        Callflow frontDesk = device("front_desk")
                .timeout(20)
                .on(NO_ANSWER, voicemail("company"))
                .otherwise(tts("Nobody is free right now.").then(voicemail("company")));

        assertThat(frontDesk.children()).containsKeys("NO_ANSWER", "_");
    }
}
