package dev.callwright.flow.component;

import static dev.callwright.flow.component.NodesForTests.chain;
import static dev.callwright.flow.component.NodesForTests.module;
import static dev.callwright.flow.component.NodesForTests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecordAudioTest {
    private static String record(String options, String said) {
        return "start: { type: start, next: { incoming_call: r } }\nr: { type: record_audio" + options
                + ", next: { recording_completed: t } }\nt: { type: play_audio, prompt: \"" + said + "\" }\n";
    }

    @Test
    void thePromptIsHeardThenABeepThenTheCallerIsRecorded() {
        NodesForTests test = new NodesForTests(record(", prompt: 'Leave a message.'", "Thanks"));

        Callflow tree = test.answer();

        assertThat(chain(tree)).startsWith("tts", "audio_macro", "record_caller", "pivot");
        assertThat(module(tree, "audio_macro").data().get("macros"))
                .isEqualTo(List.of(
                        Map.of("macro", "tone", "frequencies", List.of(1400), "duration_on", 300, "duration_off", 0)));
        assertThat(module(tree, "record_caller").data())
                .containsEntry("format", "mp3")
                .containsEntry("time_limit", 600)
                .containsEntry("url", "https://pbx.example.com/s/secret/recordings/r-2");
    }

    @Test
    void theBeepCanBeLeftOutAndTheRecordingShort() {
        NodesForTests test = new NodesForTests(record(", beep: false, max_length: 20, format: wav", "Thanks"));

        Callflow tree = test.answer();

        assertThat(chain(tree)).startsWith("record_caller", "pivot");
        assertThat(tree.data()).containsEntry("format", "wav").containsEntry("time_limit", 20);
    }

    @Test
    void aLimitThatThePbxCutsIsRefused() {
        assertThat(problems(record(", max_length: 700", "Thanks")))
                .singleElement()
                .asString()
                .startsWith("error: 700")
                .contains("callwright.kazoo.max-recording-seconds");
    }

    @Test
    void theRecordingIsKnownByWhereItWillBe() {
        NodesForTests test = new NodesForTests(record(
                "", "{{ r.call_uuid }} {{ r.recording_uuid }} {{ r.recording_end_time }} {{ r.recording_url }}"));
        Callflow after = test.follow(test.answer().nodes().stream()
                .filter(node -> node.module().equals("pivot"))
                .findFirst()
                .orElseThrow());

        String id = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("r-2/call_recording_829597750@10.26.0.158.mp3".getBytes(StandardCharsets.UTF_8));
        assertThat(module(after, "tts").data())
                .containsEntry(
                        "text",
                        "829597750@10.26.0.158 " + id + " 1795176000 https://pbx.example.com/s/secret/api/recordings/"
                                + id + "/audio");
    }

    @Property(tries = 60)
    void everyTreeIsRightForEveryKazoo(
            @ForAll KazooVersion version,
            @ForAll boolean beep,
            @ForAll boolean wav,
            @ForAll @IntRange(min = 5, max = 600) int length) {
        NodesForTests test = new NodesForTests(
                record(
                        ", beep: " + beep + ", max_length: " + length + (wav ? ", format: wav" : ", prompt: Hi"),
                        "Thanks"),
                NodesForTests.target(version));

        Callflow tree = test.answer();

        assertThat(module(test.follow(module(tree, "pivot")), "tts").data()).containsEntry("text", "Thanks");
    }
}
