package dev.callwright.callflow;

import static dev.callwright.callflow.Trees.json;
import static dev.callwright.callflow.Trees.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What only shows when a callflow is looked at as a whole. */
class TreeDoubtsTest {
    private static final String RECORD =
            "{'module':'record_call','data':{'action':'start','url':'http://rec.example.com/x'},'children':{'_':%s}}";
    private static final String RING =
            "{'module':'device','data':{'id':'front_desk'},'children':{'USER_BUSY':%s,'_':{'module':'hangup','data':{}}}}";
    private static final String STOP = "{'module':'record_call','data':{'action':'stop'},'children':{'_':%s}}";
    private static final String BOX = "{'module':'voicemail','data':{'id':'company'}}";

    private static List<String> doubts(String tree) {
        return warnings(Targets.kazoo43().prepare(json(tree)));
    }

    @Test
    void aRecordingThatRunsWhenVoicemailAnswersIsWarnedOf() {
        assertThat(doubts(RECORD.formatted(RING.formatted(BOX))))
                .singleElement()
                .asString()
                .startsWith("/children/_/children/USER_BUSY/module: found voicemail while the call is recorded");
    }

    @Test
    void oneThatIsStoppedBeforeIsFine() {
        assertThat(doubts(RECORD.formatted(RING.formatted(STOP.formatted(BOX)))))
                .isEmpty();
        assertThat(doubts(RING.formatted(BOX))).isEmpty();
    }

    @Test
    void oneThatIsStartedOnAnotherBranchIsFine() {
        String split = "{'module':'device','data':{'id':'front_desk'},'children':{'USER_BUSY':%s,'_':%s}}";

        assertThat(doubts(split.formatted(RECORD.formatted("{'module':'hangup','data':{}}"), BOX)))
                .isEmpty();
    }

    @Test
    void moreThanEighteenModulesThatTakeNoTimeAreWarnedOf() {
        String end = "{'module':'hangup','data':{}}";

        assertThat(doubts(instant(18, end))).isEmpty();
        assertThat(doubts(instant(25, end)))
                .singleElement()
                .asString()
                .startsWith("/" + "children/_/".repeat(18) + "module: found more than 18 modules in a row");
        assertThat(doubts(
                        instant(10, "{'module':'tts','data':{'text':'Hi'},'children':{'_':" + instant(10, end) + "}}")))
                .isEmpty();
    }

    private static String instant(int count, String last) {
        String tree = last;
        for (int i = 0; i < count; i++) {
            tree = "{'module':'set_cid','data':{},'children':{'_':" + tree + "}}";
        }
        return tree;
    }

    @Test
    void terminatorsWithoutATerminatorAreWarnedOf() {
        assertThat(doubts("{'module':'collect_dtmf','data':{'terminators':['*']}}"))
                .singleElement()
                .asString()
                .startsWith("/data/terminators: found terminators without terminator")
                .contains("* was written out");
        assertThat(doubts("{'module':'collect_dtmf','data':{'terminators':['#']}}"))
                .isEmpty();
    }

    @Test
    void aValidatorSaysSoToo() {
        Callflow tree = Callflow.of(
                "record_call",
                java.util.Map.of("action", "start", "url", "http://rec.example.com/x"),
                java.util.Map.of("_", Callflow.of("voicemail")));

        assertThat(new CallflowValidator(KazooVersion.V4_3).validate(tree))
                .anySatisfy(problem -> assertThat(problem.found()).isEqualTo("voicemail while the call is recorded"));
    }
}
