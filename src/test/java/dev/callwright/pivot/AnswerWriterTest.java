package dev.callwright.pivot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that are the same for every call are written once, and never given to a call they are not for. */
class AnswerWriterTest {
    private final AnswerWriter writer = new AnswerWriter();

    @Test
    void theTreeOfEveryCallIsWrittenOnce() {
        Callflow tree = Callflow.of("voicemail").data("id", "a");

        assertThat(writer.write(tree)).isSameAs(writer.write(tree));
        assertThat(new String(writer.write(tree).json(), UTF_8))
                .isEqualTo("{\"module\":\"voicemail\",\"data\":{\"id\":\"a\"},\"children\":{}}");
    }

    @Test
    void manyTreesInTurnEachGetTheirOwnAnswer() {
        List<Callflow> trees = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            trees.add(Callflow.of("tts").data("text", "Caller " + i));
        }

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < trees.size(); i++) {
                assertThat(new String(writer.write(trees.get(i)).json(), UTF_8)).contains("\"Caller " + i + "\"");
            }
        }
    }

    @Test
    void aLargeAnswerIsNotKept() {
        Callflow large = Callflow.of("tts").data("text", "x".repeat(20_000));

        assertThat(writer.write(large)).isNotSameAs(writer.write(large));
        assertThat(writer.write(large).json()).isEqualTo(writer.write(large).json());
    }

    @Test
    void theHashIsTheBeginningOfTheAnswersSha256() {
        WrittenAnswer answer = WrittenAnswer.of("abc".getBytes(UTF_8));

        assertThat(answer.hash()).isEqualTo("ba7816bf8f01cfea");
    }
}
