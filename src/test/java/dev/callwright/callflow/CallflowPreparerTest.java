package dev.callwright.callflow;

import static dev.callwright.callflow.Trees.errors;
import static dev.callwright.callflow.Trees.json;
import static dev.callwright.callflow.Trees.sent;
import static dev.callwright.callflow.Trees.warnings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.KazooTarget.TtsDefaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallflowPreparerTest {
    private final CallflowPreparer preparer = Targets.kazoo43();

    private Prepared prepare(String text) {
        return preparer.prepare(json(text));
    }

    @Test
    void templatesAreLeftAloneUntilTheyAreRendered() {
        String text = "{'module':'collect_dtmf','data':{'max_digits':'{{ n }}','terminator':'{% if a %}1{% endif %}'},"
                + "'children':{'_':{'module':'device','data':{'id':'{{ desk }}','timeout':'{{ t }}'}}}}";
        Prepared prepared = prepare(text);
        assertThat(prepared.problems()).isEmpty();
        assertThat(sent(prepared)).contains("'max_digits':'{{ n }}'", "'id':'{{ desk }}'");
    }

    @Test
    void whatLooksLikeATemplateAfterRenderingIsChecked() {
        String text = "{'module':'language','data':{'language':'{{ x }}'}}";
        assertThat(preparer.prepare(json(text)).callflow()).isPresent();
        assertThat(preparer.prepareRendered(json(text)).callflow()).isEmpty();
        assertThat(preparer.prepare(Callflow.of("language", Map.of("language", "{{ x }}"), Map.of()))
                        .callflow())
                .isEmpty();
    }

    @Test
    void renderedNumbersAndTruthValuesAreRead() {
        assertThat(sent(prepare("{'module':'play','data':{'id':'welcome','loop_count':' 3 ','answer':'true'}}")))
                .contains("'loop_count':3,'answer':true");
    }

    @Test
    void aNumberWhereATextBelongsIsNotGuessedAt() {
        assertThat(errors(prepare("{'module':'resources','data':{'to_did':35316877779}}")))
                .containsExactly("/data/to_did: found the number 35,316,877,779, expected text"
                        + " (did you mean \"35316877779\", in quotes?)");
    }

    @Test
    void configuredVoicesFillTheGapsOnly() {
        KazooTarget target = new KazooTarget(
                KazooVersion.V4_3,
                Targets.IDS,
                new TtsDefaults(Optional.of("google"), Optional.of("male"), Optional.of("en-ie")),
                Targets.PUBLIC,
                Targets.APOLOGY);
        Callflow said = Callflow.of("tts", Map.of("text", "a", "voice", "female"), Map.of());
        assertThat(new CallflowPreparer(target)
                        .prepare(said)
                        .callflow()
                        .orElseThrow()
                        .data())
                .containsEntry("voice", "female")
                .containsEntry("engine", "google")
                .containsEntry("language", "en-ie");
    }

    @Test
    void theTerminatorIsWrittenOut() {
        assertThat(sent(prepare("{'module':'collect_dtmf','data':{}}"))).contains("'terminator':'#'");
        assertThat(sent(prepare("{'module':'collect_dtmf','data':{'terminators':['*']}}")))
                .contains("'terminator':'*'");
        Prepared several = prepare("{'module':'collect_dtmf','data':{'terminators':['*','0']}}");
        assertThat(sent(several)).contains("'terminator':'*'");
        assertThat(warnings(several)).singleElement().asString().contains("/data/terminators");
    }

    @Test
    void whoAsksForMutedMembersGetsThem() {
        assertThat(sent(prepare("{'module':'conference','data':{'config':{'name':'a','member':{'join_muted':true}}}}")))
                .contains("'join_muted':true");
    }

    @Test
    void childrenThatNeverRunAreWarnedOf() {
        assertThat(warnings(prepare("{'module':'hangup','data':{},'children':{'_':{'module':'hangup','data':{}}}}")))
                .singleElement()
                .asString()
                .contains("/children", "never run");
    }

    @Test
    void carriersNeverTakeTheWildcard() {
        assertThat(warnings(prepare("{'module':'resources','data':{},'children':{'_':{'module':'hangup','data':{}}}}")))
                .singleElement()
                .asString()
                .contains("/children/_", "never takes _");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_ANSWR", "no_answer", "USERBUSY"})
    void misspeltCausesAreWarnedOf(String key) {
        assertThat(warnings(prepare("{'module':'device','data':{'id':'front_desk'},'children':{'" + key
                        + "':{'module':'hangup','data':{}}}}")))
                .singleElement()
                .asString()
                .contains("/children/" + key, "did you mean");
    }

    @Test
    void preparingWhatWasPreparedChangesNothing() {
        for (String text : List.of(
                "{'module':'say','data':{'text':'" + "A sentence. ".repeat(200)
                        + "'},'children':{'module':'response'}}",
                "{'module':'ring_group','data':{'endpoints':['front_desk','ann']}}",
                "{'module':'collect_dtmf','data':{'max_digits':'4'},'children':{'_':{'module':'pivot','data':{'voice_url':'/pivot/x'}}}}",
                "{'module':'conference','data':{'config':{'name':'a'}}}",
                "{'module':'record_call','data':{'url':'/recordings','time_limit':300}}")) {
            Callflow once = prepare(text).callflow().orElseThrow();
            Prepared again = preparer.prepare(once);
            assertThat(again.callflow()).as(text).contains(once);
            Prepared fromText = preparer.prepare(CallflowJson.read(CallflowJson.write(once)));
            assertThat(fromText.callflow().map(CallflowJson::writeText)).contains(CallflowJson.writeText(once));
            assertThat(fromText.problems()).as(text).isEmpty();
        }
    }

    @Test
    void aFallbackThatItsPbxWouldRefuseIsFoundAtOnce() {
        KazooTarget target =
                new KazooTarget(KazooVersion.V4_3, Ids.NONE, TtsDefaults.NONE, OwnUrls.NONE, Callflow.of("tts"));
        assertThatThrownBy(() -> new CallflowPreparer(target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the fallback: /data/text");
    }
}
