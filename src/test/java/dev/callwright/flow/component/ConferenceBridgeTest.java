package dev.callwright.flow.component;

import static dev.callwright.flow.component.NodesForTests.BOARD;
import static dev.callwright.flow.component.NodesForTests.chain;
import static dev.callwright.flow.component.NodesForTests.module;
import static dev.callwright.flow.component.NodesForTests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConferenceBridgeTest {
    private static String bridge(String options) {
        return bridge(options, "-", "-");
    }

    private static String bridge(String options, String lhs, String rhs) {
        return "start: { type: start, next: { incoming_call: b } }\nb: { type: conference_bridge, " + options
                + ", next: { completed: done, failed: sorry } }\nsorry: { type: play_audio, prompt: Sorry }\n"
                + "done: { type: branch, lhs: \"" + lhs
                + "\", conditions: [{ alias: as_expected, operation: equal, rhs: \"" + rhs + "\" }] }\n";
    }

    @Test
    void whoNamesItAlikeMeetsAndNobodyIsMuted() {
        NodesForTests test = new NodesForTests(bridge("name: Friday"));

        Callflow tree = test.answer();

        assertThat(chain(tree)).containsExactly("conference");
        assertThat(tree.data())
                .containsEntry("moderator", false)
                .containsEntry("welcome_prompt", Map.of("play", false))
                .containsEntry(
                        "config",
                        Map.of(
                                "name", "Friday",
                                "play_entry_tone", false,
                                "play_exit_tone", false,
                                "wait_for_moderator", false,
                                "member", Map.of("join_muted", false)));
    }

    @Test
    void everyOptionReachesThePbx() {
        NodesForTests test = new NodesForTests(bridge(
                "name: 'Room {{ start.call.from }}', announcement: Welcome, wait_for_moderator: true, moderator: true,"
                        + " hold_music: 'https://cdn.example.com/m.mp3', enter_beep: beep, exit_beep: double,"
                        + " mute_on_join: true, max_participants: 5, record: 'yes'"));

        Callflow tree = test.answer();

        assertThat(chain(tree)).containsExactly("tts", "record_call", "conference");
        assertThat(module(tree, "record_call").data()).containsEntry("record_on_bridge", false);
        assertThat(module(tree, "conference").data()).containsEntry("moderator", true);
        assertThat((Map<?, ?>) module(tree, "conference").data().get("config"))
                .isEqualTo(Map.of(
                        "name",
                        "Room 353861112222",
                        "max_participants",
                        5,
                        "play_entry_tone",
                        "tone_stream://%(300,0,1400)",
                        "play_exit_tone",
                        "tone_stream://%(200,100,1400);loops=2",
                        "wait_for_moderator",
                        true,
                        "member",
                        Map.of("join_muted", true),
                        "profile",
                        Map.of("moh-sound", "https://cdn.example.com/m.mp3")));
    }

    @Test
    void aStoredConferenceIsFoundByItsName() {
        NodesForTests test = new NodesForTests(bridge("id: board, moderator: true"));

        assertThat(test.answer().data()).containsEntry("id", BOARD).doesNotContainKey("config");
        assertThat(problems(bridge("id: bord"))).singleElement().asString().endsWith("board?");
        assertThat(problems(bridge("id: board, mute_on_join: true")))
                .singleElement()
                .asString()
                .contains("in Kazoo");
    }

    @Test
    void aConferenceNeedsANameOrAnId() {
        assertThat(problems(bridge("moderator: true")))
                .singleElement()
                .asString()
                .contains("no \"name\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@default", "x{mute}", "", "../../b", "a|b", "-x"})
    void aNameThatMeansSomethingToTheMediaServerIsAFailure(String name) {
        NodesForTests test = new NodesForTests("""
                start: { type: start, next: { incoming_call: v } }
                v: { type: set_variables, variables: { name: "NAME" }, next: b }
                b: { type: conference_bridge, name: "{{ v.name }}", next: { failed: sorry } }
                sorry: { type: play_audio, prompt: Sorry }
                """.replace("NAME", name));

        assertThat(chain(test.answer())).containsExactly("tts");
    }

    @Test
    void itIsCompletedWhenTheCallersCallEnds() {
        NodesForTests test = new NodesForTests(bridge(
                "name: Friday",
                "{{ b.conference_name }} {{ b.event }} {{ b.from }} {{ b.to }} {{ b.caller_name }} {{ b.from_iso2 }}"
                        + " {{ b.call_uuid }} {{ b.call_status }}",
                "Friday ConferenceExit +353861112222 +35316877779 Jo IE " + NodesForTests.CALL + " in-progress"));
        test.answer();

        assertThat(test.ended("Hangup-Cause", "NORMAL_CLEARING")).containsExactly("b.completed", "done.as_expected");
    }

    @Property(tries = 60)
    void everyTreeIsRightForEveryKazoo(
            @ForAll KazooVersion version, @ForAll boolean muted, @ForAll Beep enter, @ForAll boolean stored) {
        String options = stored
                ? "id: board, exit_beep: " + enter.name().toLowerCase(java.util.Locale.ROOT)
                : "name: 'Área {{ start.call.to }}', hold_music: music, mute_on_join: " + muted + ", enter_beep: "
                        + enter.name().toLowerCase(java.util.Locale.ROOT);

        NodesForTests test = new NodesForTests(bridge(options), NodesForTests.target(version));

        assertThat(chain(test.answer())).containsExactly("conference");
    }
}
