package dev.callwright.callflow;

import static dev.callwright.callflow.Trees.errors;
import static dev.callwright.callflow.Trees.json;
import static dev.callwright.callflow.Trees.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Spoken texts longer than Kazoo takes. */
class LongTextsTest {
    private final CallflowPreparer preparer = Targets.kazoo43();

    private Prepared prepare(String text) {
        return preparer.prepare(json(text));
    }

    @Test
    void longTextsAreSaidInPartsAtSentences() {
        String sentence = "This sentence has exactly fifty characters in it. ";
        Prepared prepared = prepare("{'module':'tts','data':{'text':'" + sentence.repeat(45) + "','voice':'male'},"
                + "'children':{'_':{'module':'hangup','data':{}}}}");
        List<Callflow> nodes = prepared.callflow().orElseThrow().nodes();
        assertThat(nodes).extracting(Callflow::module).containsExactly("tts", "tts", "tts", "hangup");
        assertThat(nodes.subList(0, 3)).allSatisfy(node -> {
            assertThat(String.valueOf(node.data().get("text")))
                    .hasSizeLessThanOrEqualTo(1000)
                    .endsWith("in it.");
            assertThat(node.data()).containsEntry("voice", "male");
        });
        assertThat(nodes.subList(0, 3).stream()
                        .map(node -> node.data().get("text"))
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(sentence.repeat(45).strip());
        assertThat(warnings(prepared))
                .containsExactly(
                        "/data/text: found 2,250 characters, expected at most 1,000: it was split into 3 texts");
    }

    @Test
    void charactersBeyondTheFirstPlaneCountOnce() {
        assertThat(prepare("{'module':'tts','data':{'text':'" + "😀".repeat(1000) + "'}}")
                        .problems())
                .isEmpty();
        Prepared prepared = prepare("{'module':'tts','data':{'text':'" + "😀".repeat(1001) + "'}}");
        assertThat(prepared.callflow().orElseThrow().nodes()).hasSize(2);
    }

    @Test
    void longTextsInAudioMacrosAreSplitToo() {
        Prepared prepared = prepare("{'module':'audio_macro','data':{'macros':[{'macro':'tts','text':'"
                + "word ".repeat(300) + "'},{'macro':'prompt','id':'vm-goodbye'}]}}");
        assertThat(prepared.callflow().orElseThrow().data().get("macros"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    @Test
    void aTextTooLongForAnyTreeIsRefused() {
        assertThat(errors(prepare("{'module':'tts','data':{'text':'" + "x".repeat(200_000) + "'}}")))
                .singleElement()
                .asString()
                .contains("at most 100 nodes below one another");
    }

    @Test
    void aLongTextIsNotSaidEndlessly() {
        Prepared prepared =
                prepare("{'module':'tts','data':{'text':'" + "a. ".repeat(400) + "','endless_playback':true}}");
        assertThat(Trees.sent(prepared)).doesNotContain("endless_playback");
        assertThat(warnings(prepared)).hasSize(2).anyMatch(warning -> warning.startsWith("/data/endless_playback"));
    }

    @Test
    void withoutSentencesWordsStayWhole() {
        assertThat(TextSplit.of("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void withoutWordsItIsCutWhereItMust() {
        assertThat(TextSplit.of("😀😀😀", 2)).containsExactly("😀😀", "😀");
    }

    @Test
    void scriptsWithoutSpacesEndSentencesToo() {
        assertThat(TextSplit.of("あい。うえ。お", 4)).containsExactly("あい。", "うえ。お");
    }
}
