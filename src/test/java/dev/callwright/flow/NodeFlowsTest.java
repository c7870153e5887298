package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.graph.StateRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calls do in flows of nodes. */
class NodeFlowsTest {
    private static final Instant FRIDAY_11 = Instant.parse("2026-11-20T11:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T11:00:00Z");

    private static final String SUPPORT_LINE = """
            name: Support line
            timezone: Europe/Dublin
            fallback: voicemail
            nodes:
              start:
                type: start
                next: { incoming_call: hours }
              hours:
                type: time_of_day
                hours: "Mo-Fr 09:00-17:00; PH off"
                holidays: ie
                next: { open: menu, closed: voicemail }
              menu:
                type: ivr_menu
                prompt: [{ speak: "Press 1 for sales, 2 for support." }]
                inputs: ["1", "2"]
                next: { "1": tell, "2": support, no_input: again, wrong_input: again }
              again:
                type: counter
                max_count: 3
                next: { count_not_reached: menu, count_reached: voicemail }
              tell:
                type: play_audio
                prompt: "You pressed {{ menu.digits }}, {{ Start.call.from }}."
                next: support
              support:
                type: device
                data: { id: front_desk, timeout: 20 }
                next: { _: voicemail }
              voicemail:
                type: voicemail
                data: { id: company }
            """;

    private final Path folder;
    private final FlowDirectory directory;

    NodeFlowsTest(@TempDir Path folder) {
        this.folder = folder;
        this.directory = FlowsForTests.directory(folder);
    }

    private FlowDirectory with(String name, String text) {
        try {
            Files.write(folder.resolve(name), text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(directory.reload().problems()).isEmpty();
        return directory;
    }

    private FlowCall call() {
        return new FlowCall(name -> directory.library().flow(name).orElseThrow(), FRIDAY_11);
    }

    private static String flow(String nodes) {
        return "fallback: { module: hangup, data: {} }\nnodes:\n" + nodes.indent(2);
    }

    @Test
    void anOpenLineAsksAndRingsTheDeskThatWasChosen() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support");
        assertThat(call.hears()).containsExactly("Press 1 for sales, 2 for support.");
        assertThat(call.path()).containsExactly("start.incoming_call", "hours.open");

        call.presses("1");
        assertThat(call.hears()).containsExactly("You pressed 1, +353861234567.");
        assertThat(call.modules()).containsExactly("tts", "device", "voicemail");
        assertThat(call.requests()).isEqualTo(2);
    }

    @Test
    void aClosedLineGoesToVoicemailAtOnce() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().at(SUNDAY).calls("support");
        assertThat(call.modules()).containsExactly("voicemail");
    }

    @Test
    void aCallerWhoNeverPressesHearsTheMenuThreeTimes() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support").presses("").presses("7");
        assertThat(call.hears()).containsExactly("Press 1 for sales, 2 for support.");
        assertThat(call.presses("").modules()).containsExactly("voicemail");
    }

    @Test
    void everyVisitOfAMenuHasACollectionOfItsOwn() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support");
        Object first = call.behind("collect_dtmf").data().get("collection_name");
        call.presses("");
        assertThat(call.behind("collect_dtmf").data().get("collection_name")).isNotEqualTo(first);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support");
        assertThat(call.asksAgain()).isEqualTo(call.here());
        call.presses("7");
        assertThat(call.asksAgain()).isEqualTo(call.here());
    }

    @Test
    void whatFailsOnTheWayBackIsTheFlowsOwnFallback() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support");
        assertThat(FlowCall.child(call.behind("pivot"), "_").module()).isEqualTo("voicemail");
    }

    @Test
    void tenPromptsInARowAreOneAnswer() {
        StringBuilder nodes = new StringBuilder("start: { type: start, next: { incoming_call: p1 } }\n");
        for (int i = 1; i <= 10; i++) {
            nodes.append("p%d: { type: play_audio, prompt: \"number %d\"%s }\n"
                    .formatted(i, i, i < 10 ? ", next: p" + (i + 1) : ""));
        }
        with("ten.yml", flow(nodes.toString()));
        FlowCall call = call().calls("ten");
        assertThat(call.hears()).hasSize(10);
        assertThat(call.goesOn().requests()).isEqualTo(1);
    }

    @Test
    void aCounterBehindAPromptCountsOnlyWhenThePromptWasHeard() {
        with("count.yml", flow("""
                        start: { type: start, next: { incoming_call: hello } }
                        hello: { type: play_audio, prompt: "hello", next: count }
                        count: { type: counter, max_count: 2, next: { count_not_reached: hello, count_reached: bye } }
                        bye: { type: play_audio, prompt: "That was {{ count.count }}." }
                        """));
        FlowCall call = call().calls("count");
        assertThat(call.modules()).containsExactly("tts", "pivot");
        call.goesOn();
        assertThat(call.modules()).containsExactly("tts", "pivot");
        assertThat(call.goesOn().hears()).containsExactly("That was 2.");
    }

    @Test
    void numbersAreComparedAsNumbers() {
        with("branch.yml", flow("""
                        start: { type: start, next: { incoming_call: amount } }
                        amount:
                          type: get_input
                          max_input_size: 5
                          next: { successful_input: size, no_input: none }
                        size:
                          type: branch
                          lhs: "{{ amount.input }}"
                          conditions:
                            - { alias: small, operation: less_than, rhs: 10 }
                            - { alias: exact, operation: equal, rhs: 100.0 }
                            - { alias: ends, operation: ends_with, rhs: "99" }
                          next: { small: small, exact: exact, ends: ends, no_match: none }
                        small: { type: play_audio, prompt: small }
                        exact: { type: play_audio, prompt: exact }
                        ends: { type: play_audio, prompt: ends }
                        none: { type: play_audio, prompt: none }
                        """));
        assertThat(call().calls("branch").presses("9").hears()).containsExactly("small");
        assertThat(call().calls("branch").presses("100").hears()).containsExactly("exact");
        assertThat(call().calls("branch").presses("0199").hears()).containsExactly("ends");
        assertThat(call().calls("branch").presses("11").hears()).containsExactly("none");
        assertThat(call().calls("branch").presses("*9").hears()).containsExactly("none");
        assertThat(call().calls("branch").presses("").hears()).containsExactly("none");
    }

    @Test
    void aFlowRunsAnotherWithParametersAndGoesOnWithItsResult() {
        with("ask.yml", flow("""
                        start: { type: start, next: { api_request: question } }
                        question:
                          type: get_input
                          prompt: "{{ start.request.params.text }}"
                          max_input_size: 4
                          next: { successful_input: result, no_input: result }
                        result:
                          type: set_variables
                          variables: { given: "{{ question.input }}" }
                        """));
        with("main.yml", flow("""
                        start: { type: start, next: { incoming_call: pin } }
                        pin:
                          type: run_flow
                          flow: ask
                          parameters: { text: "Your PIN, please." }
                          next: said
                        said: { type: play_audio, prompt: "You said {{ pin.result.given }}." }
                        """));
        FlowCall call = call().calls("main");
        assertThat(call.hears()).containsExactly("Your PIN, please.");
        assertThat(call.presses("4711").hears()).containsExactly("You said 4711.");
    }

    @Test
    void aKazooModuleGoesOnByItsBranchKeys() {
        with("modules.yml", flow("""
                        start: { type: start, next: { incoming_call: desk } }
                        desk:
                          type: kazoo.device
                          data: { id: front_desk }
                          next: { USER_BUSY: busy, _: away }
                        busy: { type: kazoo.tts, data: { text: "busy" }, next: bye }
                        away: { type: tts, data: { text: "away, {{ call.caller_id_name }}" }, next: { _: bye } }
                        bye: { type: hangup, reason: busy }
                        """));
        FlowCall call = call().calls("modules");
        assertThat(FlowCall.child(call.here(), "USER_BUSY").data()).containsEntry("text", "busy");
        assertThat(call.bridgeFails("device", "NO_ANSWER").hears()).containsExactly("away, Jo");
        assertThat(call.behind("response").data()).containsEntry("code", 486);
    }

    @Test
    void aCallGoesOnInTheVersionItBeganWith() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support");
        with("support.yml", SUPPORT_LINE.replace("You pressed", "New:"));
        assertThat(call.presses("1").hears()).containsExactly("You pressed 1, +353861234567.");
        assertThat(call().calls("support").presses("1").hears()).containsExactly("New: 1, +353861234567.");
    }

    @Test
    void aChangedStateIsRefused() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support");
        String url = String.valueOf(call.behind("pivot").data().get("voice_url"));
        for (int i = url.indexOf("flow_state=") + "flow_state=".length(); i < url.length(); i++) {
            char other = url.charAt(i) == 'A' ? 'B' : 'A';
            String changed = url.substring(0, i) + other + url.substring(i + 1);
            assertThatThrownBy(() -> call.follows(changed)).isInstanceOf(StateRefused.class);
        }
        assertThatThrownBy(() -> call.follows(url.substring(0, url.length() - 1)))
                .isInstanceOf(StateRefused.class);
    }

    @Test
    void aStateThatWasCutToNothingBeginsNoNewCall() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support");
        String url = String.valueOf(call.behind("pivot").data().get("voice_url"));
        String nothing = url.substring(0, url.indexOf('=') + 1);
        assertThatThrownBy(() -> call.follows(nothing)).isInstanceOf(StateRefused.class);
    }

    @Test
    void anotherCallsStateIsRefused() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support");
        String url = String.valueOf(call.behind("pivot").data().get("voice_url"));
        assertThatThrownBy(() -> call.with("Call-ID", "another@192.0.2.1").follows(url))
                .isInstanceOf(StateRefused.class)
                .hasMessageContaining("another call");
    }

    @Test
    void anExpiredStateIsRefused() {
        with("support.yml", SUPPORT_LINE);
        FlowCall call = call().calls("support");
        String url = String.valueOf(call.behind("pivot").data().get("voice_url"));
        assertThatThrownBy(() -> call.at(FRIDAY_11.plusSeconds(25 * 3600)).follows(url))
                .isInstanceOf(StateRefused.class)
                .hasMessageContaining("expired");
    }

    @Test
    void aNodeThatIsEnteredTooOftenInARowEndsInTheFallback() {
        with("round.yml", flow("""
                        start: { type: start, next: { incoming_call: menu } }
                        menu:
                          type: ivr_menu
                          inputs: ["1"]
                          next: { "1": menu, no_input: menu, wrong_input: menu }
                        """));
        FlowCall call = call().calls("round");
        for (int i = 1; i < 10; i++) {
            call.presses("1");
        }
        assertThatThrownBy(() -> call.presses("1"))
                .isInstanceOf(FlowException.class)
                .hasMessageContaining("10 times in a row");
    }

    @Test
    void onlyWhatIsStillReadTravelsInTheUrl() {
        with("live.yml", flow("""
                        start: { type: start, next: { incoming_call: keep } }
                        keep:
                          type: set_variables
                          variables: { used: "needed-later", unused: "never-read" }
                          next: ask
                        ask:
                          type: get_input
                          next: { successful_input: tell, no_input: tell }
                        tell: { type: play_audio, prompt: "{{ keep.used }}" }
                        """));
        FlowCall call = call().calls("live");
        String state =
                new String(inflated(String.valueOf(call.behind("pivot").data().get("voice_url"))), UTF_8);
        assertThat(state).contains("needed-later").doesNotContain("never-read");
        assertThat(call.presses("1").hears()).isEqualTo(List.of("needed-later"));
    }

    private static byte[] inflated(String url) {
        String payload = url.substring(url.indexOf("flow_state=1.") + 13, url.lastIndexOf('.'));
        try (var in = new java.util.zip.InflaterInputStream(
                new java.io.ByteArrayInputStream(
                        java.util.Base64.getUrlDecoder().decode(payload)),
                new java.util.zip.Inflater(true))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
