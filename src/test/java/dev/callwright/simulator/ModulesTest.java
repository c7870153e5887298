package dev.callwright.simulator;

import static dev.callwright.callflow.modules.Modules.device;
import static dev.callwright.callflow.modules.Modules.hangup;
import static dev.callwright.callflow.modules.Modules.module;
import static dev.callwright.callflow.modules.Modules.recordCaller;
import static dev.callwright.callflow.modules.Modules.ringGroup;
import static dev.callwright.callflow.modules.Modules.setVariables;
import static dev.callwright.callflow.modules.Modules.tts;
import static dev.callwright.simulator.Sim.run;
import static dev.callwright.simulator.Sim.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Press;
import dev.callwright.simulator.executor.PbxSettings;
import dev.callwright.simulator.executor.Stored;
import dev.callwright.simulator.executor.StoredMenu;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.transcript.Event;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single modules do ({@code contracts/kazoo.md}, "5. Callflow modules"). */
class ModulesTest {
    private static final PbxSettings MASTER = PbxSettings.of(KazooVersion.MASTER);

    private static Callflow node(String module, Map<String, Object> data) {
        return Callflow.of(module, data, Map.of());
    }

    @ParameterizedTest
    @CsvSource({"^\\+353,Match.", "86,Match.", "^353,No match.", "(,Otherwise."})
    void checkCidSearchesTheNumberByItsRegex(String regex, String heard) {
        Callflow flow = node("check_cid", Map.of("regex", regex))
                .on("match", tts("Match."))
                .on("nomatch", tts("No match."))
                .otherwise(tts("Otherwise."));

        assertThat(run(flow, scenario()).heard()).containsExactly(heard);
    }

    @Test
    void checkCidTakesTheNumberItselfInAbsoluteMode() {
        Callflow flow = node("check_cid", Map.of("use_absolute_mode", true))
                .on("+353861234567", tts("You."))
                .otherwise(tts("Somebody."));

        assertThat(run(flow, scenario()).heard()).containsExactly("You.");
    }

    private static final Callflow MENU = node("menu", Map.of("id", "m"))
            .on("1", tts("One."))
            .on("12", tts("Twelve."))
            .on("max_retries", tts("Enough."))
            .otherwise(tts("Otherwise."));
    private static final PbxSettings WITH_MENU = MASTER.withStored(
            Stored.NOTHING.withMenu("m", StoredMenu.greeting("Press one.")).withNumber("300", tts("Three hundred.")));

    @Test
    void aMenuBranchesOnTheExactKeys() {
        assertThat(run(WITH_MENU, MENU, scenario().press("1")).heard()).containsExactly("Press one.", "One.");
        assertThat(run(WITH_MENU, MENU, scenario().press("12#")).heard()).containsExactly("Press one.", "Twelve.");
        assertThat(run(WITH_MENU, MENU, scenario().press(Press.during("Press", "1")))
                        .heard())
                .containsExactly("Press one.", "One.");
    }

    @Test
    void aMenuAsksThreeTimesAndThenGivesUp() {
        assertThat(run(WITH_MENU, MENU, scenario().press("9#", "", "8#")).heard())
                .containsExactly(
                        "Press one.",
                        "menu-invalid_entry",
                        "Press one.",
                        "Press one.",
                        "menu-invalid_entry",
                        "menu-exit",
                        "Enough.");
    }

    @Test
    void aMenuThatHasATimeoutTakesItAtOnce() {
        assertThat(run(WITH_MENU, MENU.on("timeout", tts("Nothing.")), scenario())
                        .heard())
                .containsExactly("Press one.", "Nothing.");
    }

    @Test
    void aMenuHuntsForNumbersIfItIsToldTo() {
        PbxSettings hunting = MASTER.withStored(
                WITH_MENU.stored().withMenu("m", StoredMenu.greeting("Dial.").hunting()));

        assertThat(run(hunting, MENU, scenario().press("300#")).heard())
                .containsExactly("Dial.", "menu-transferring_call", "Three hundred.", "Otherwise.");
    }

    @Test
    void aStoredRuleNamesTheBranch() {
        Callflow flow = node("temporal_route", Map.of("rules", List.of("lunch", "open")))
                .on("lunch", tts("Lunch."))
                .on("open", tts("Open."))
                .otherwise(tts("Closed."));
        PbxSettings settings = MASTER.withStored(Stored.NOTHING
                .withRule("lunch", at -> at.getHour() == 12)
                .withRule("open", at -> at.getHour() >= 9 && at.getHour() < 17));

        assertThat(run(settings, flow, scenario().at(java.time.Instant.parse("2026-01-05T12:30:00Z")))
                        .heard())
                .containsExactly("Lunch.");
        assertThat(run(settings, flow, scenario()).heard()).containsExactly("Open.");
        assertThat(run(settings, flow.data("timezone", "Asia/Tokyo"), scenario())
                        .heard())
                .containsExactly("Closed.");
        assertThat(run(flow, scenario().outcome("temporal_route", "open")).heard())
                .containsExactly("Open.");
    }

    @ParameterizedTest
    @CsvSource({"3,None.", "5,Five.", "7,Five.", "10,Ten.", "_,None."})
    void theHighestThresholdThatIsReachedIsTaken(String score, String heard) {
        Callflow flow = node("nomorobo", Map.of("username", "x"))
                .on("10", tts("Ten."))
                .on("5", tts("Five."))
                .otherwise(tts("None."));

        assertThat(run(flow, scenario().outcome("nomorobo", score)).heard()).containsExactly(heard);
    }

    @Test
    void aVariableOfTheChannelNamesTheBranch() {
        Callflow branch = node("branch_variable", Map.of("variable", "tier"))
                .on("gold", tts("Gold."))
                .otherwise(tts("Others."));
        Callflow set = node("set_variable", Map.of("variable", "tier", "value", "gold"));

        assertThat(run(set.then(branch), scenario()).heard()).containsExactly("Gold.");
        assertThat(run(branch, scenario()).heard()).containsExactly("Others.");
        assertThat(run(branch, scenario().outcome("branch_variable", "gold")).heard())
                .containsExactly("Gold.");
    }

    @Test
    void aRingGroupRingsAllAtOnceAndRepeats() {
        Callflow group = node(
                        "ring_group",
                        Map.of(
                                "endpoints",
                                List.of(
                                        Map.of("id", "a", "endpoint_type", "device"),
                                        Map.of("id", "b", "endpoint_type", "user")),
                                "repeats",
                                2))
                .otherwise(tts("Nobody."));

        Transcript second = run(
                group,
                scenario()
                        .bridge("device:a", BridgeResult.noAnswer())
                        .bridge(
                                "user:b",
                                BridgeResult.noAnswer(),
                                BridgeResult.answered(Duration.ofSeconds(2), Duration.ofSeconds(5))));
        assertThat(second.ending()).isEqualTo(Ending.BRIDGED);
        assertThat(second.length()).isEqualTo(Duration.ofSeconds(27));
        assertThat(run(group, scenario().bridge("*", BridgeResult.noAnswer())).length())
                .isEqualTo(Duration.ofSeconds(41));
        assertThat(ringGroup("a").module()).isEqualTo("ring_group");
    }

    @Test
    void oneAfterAnotherWhereTheStrategySaysSo() {
        Callflow group = node(
                "ring_group",
                Map.of(
                        "strategy",
                        "single",
                        "endpoints",
                        List.of(
                                Map.of("id", "a", "endpoint_type", "device"),
                                Map.of("id", "b", "endpoint_type", "device"))));

        Transcript call = run(
                group,
                scenario()
                        .bridge("a", BridgeResult.busy())
                        .bridge("b", BridgeResult.answered(Duration.ofSeconds(2), Duration.ofSeconds(5))));
        assertThat(call.events(Event.Rang.class)).hasSize(2);
        assertThat(call.length()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void theCallerIsRecordedUntilSilenceAKeyOrTheLimitAndItIsUploaded() {
        Callflow flow = recordCaller()
                .data("url", "https://rec.example.com/a")
                .data("format", "wav")
                .data("time_limit", 60)
                .then(tts("Thanks."));

        assertThat(recorded(run(flow, scenario().records(Duration.ofSeconds(8)))))
                .isEqualTo("13 s, silence ended it");
        assertThat(recorded(run(flow, scenario().records(Duration.ofSeconds(8), "#"))))
                .isEqualTo("8 s, # ended it");
        assertThat(recorded(run(flow, scenario().records(Duration.ofMinutes(8)))))
                .isEqualTo("60 s, the limit was reached");
        Transcript hungUp = run(flow, scenario().records(Duration.ofMinutes(1)).hangsUpAfter(Duration.ofSeconds(9)));
        assertThat(hungUp.ending()).isEqualTo(Ending.CALLER_HUNG_UP);
        assertThat(hungUp.events(Event.Uploaded.class)
                        .findFirst()
                        .orElseThrow()
                        .upload()
                        .length())
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(hungUp.events(Event.Uploaded.class)
                        .findFirst()
                        .orElseThrow()
                        .upload()
                        .url())
                .startsWith(
                        "https://rec.example.com/a/call_recording_virtual-call-1%40192.0.2.1.wav?from=%2B353861234567%40");
    }

    private static String recorded(Transcript call) {
        assertThat(call.heard()).containsExactly("Thanks.");
        assertThat(call.events(Event.Uploaded.class)).hasSize(1);
        Event.Recorded recorded = call.events(Event.Recorded.class).findFirst().orElseThrow();
        return recorded.length().toSeconds() + " s, " + recorded.why();
    }

    @Test
    void aUrlWithAQueryTakesTheFileNameIntoIt() {
        Transcript call = run(recordCaller().data("url", "https://rec.example.com/a?key=1"), scenario());

        assertThat(call.events(Event.Uploaded.class)
                        .findFirst()
                        .orElseThrow()
                        .upload()
                        .url())
                .startsWith(
                        "https://rec.example.com/a?key=1&recording=call_recording_virtual-call-1%40192.0.2.1.mp3&from=");
        assertThat(run(recordCaller(), scenario()).events(Event.Uploaded.class)).isEmpty();
    }

    @Test
    void theWholeCallsRecordingIsSentWhenItStops() {
        Callflow start = module("record_call").data("url", "https://rec.example.com");
        Transcript call = run(
                start.then(device("d1")),
                scenario().bridge("*", BridgeResult.answered(Duration.ofSeconds(1), Duration.ofSeconds(9))));

        assertThat(call.events(Event.Uploaded.class)
                        .findFirst()
                        .orElseThrow()
                        .upload()
                        .length())
                .isEqualTo(Duration.ofSeconds(10));
        Transcript stopped = run(
                start.then(tts("x"))
                        .then(module("record_call").data("action", "stop"))
                        .then(tts("y")),
                scenario());
        assertThat(stopped.events(Event.Uploaded.class)
                        .findFirst()
                        .orElseThrow()
                        .upload()
                        .length())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void variablesAndLanguageComeAgainButTheCallerIdNeverChanges() {
        Callflow flow = setVariables()
                .data("custom_application_vars", Map.of("tier", "gold"))
                .then(module("language").data("language", "fr"))
                .then(module("set_cid").data("caller_id_number", "+1555"))
                .then(VirtualPbx.entry(Sim.URL));
        PivotTransport server = PivotTransport.answering(
                (call, now) -> tts(call.language().orElse("") + " " + call.customApplicationVars() + " "
                        + call.callerIdNumber().orElse("")));

        assertThat(new VirtualPbx(KazooVersion.MASTER, server)
                        .run(flow, scenario().build())
                        .heard())
                .containsExactly("fr {tier=gold} +353861234567");
        assertThat(new VirtualPbx(KazooVersion.V5, server)
                        .run(flow, scenario().build())
                        .heard())
                .containsExactly("fr {tier=gold} +353861234567");
        assertThat(new VirtualPbx(KazooVersion.V4_3, server)
                        .run(flow, scenario().build())
                        .heard())
                .containsExactly("fr {} +353861234567");
    }

    @Test
    void whatFollowsABridgeIsWhatWasSetBefore() {
        Callflow flow = node("after_bridge", Map.of("action", "transfer", "data", "300"))
                .then(device("d1"));

        Transcript call = run(flow, scenario());
        assertThat(call.ending()).isEqualTo(Ending.TRANSFERRED);
        assertThat(call.why()).contains("300");
    }

    @ParameterizedTest
    @CsvSource({"acdc_member,BRIDGED", "park,PARKED", "transfer,TRANSFERRED", "hangup,HANGUP"})
    void someModulesEndTheFlow(String module, Ending ending) {
        assertThat(run(module(module).otherwise(tts("Never.")), scenario()).ending())
                .isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource({"response,RESPONSE", "dead_air,CALLER_HUNG_UP", "wait_for_hangup,CALLER_HUNG_UP", "faxbox,HANDED_OVER"})
    void othersToo(String module, Ending ending) {
        assertThat(run(module(module).otherwise(tts("Never.")), scenario()).ending())
                .isEqualTo(ending);
    }

    @Test
    void aQueueWithoutAgentsAndAPageWithoutPhonesGoOn() {
        for (String module : List.of("page_group", "acdc_member", "hotdesk")) {
            Callflow flow = module(module).data("action", "bridge").otherwise(tts("On."));
            assertThat(run(flow, scenario().bridge("*", BridgeResult.failed("NO_ENDPOINTS")))
                            .heard())
                    .containsExactly("On.");
        }
    }

    @Test
    void anAnnouncementThatWorkedEndsTheFlow() {
        Callflow page = node("page_group", Map.of("endpoints", List.of(Map.of("id", "a", "endpoint_type", "device"))));

        assertThat(run(page.otherwise(tts("Never.")), scenario()).ending()).isEqualTo(Ending.BRIDGED);
    }

    @Test
    void aKeyPressedInTheGreetingIsNotMixedWithTheNextInput() {
        Callflow again = node("menu", Map.of("id", "m")).on("2", tts("Two."));

        assertThat(run(
                                WITH_MENU,
                                node("menu", Map.of("id", "m")).on("1", again),
                                scenario().press(Press.during("Press", "1")).press("2"))
                        .heard())
                .containsExactly("Press one.", "Press one.", "Two.");
    }

    @Test
    void partsOfAMacroAreHeardInOrder() {
        Callflow flow = node(
                "audio_macro",
                Map.of(
                        "macros",
                        List.of(
                                Map.of("macro", "play", "id", "jingle"),
                                Map.of("macro", "tts", "text", "Hello."),
                                Map.of("macro", "prompt", "id", "vm-goodbye"),
                                Map.of("macro", "tone", "frequencies", List.of(1400), "duration_on", 300))));
        PbxSettings settings = MASTER.withStored(Stored.NOTHING.withMedia("jingle", Duration.ofSeconds(11)));

        Transcript call = run(settings, flow, scenario());
        assertThat(call.heard()).containsExactly("jingle", "Hello.", "vm-goodbye", "[1400] Hz");
        assertThat(call.length()).isEqualTo(Duration.ofMillis(14_300));
        assertThat(run(settings, flow, scenario().press(Press.during("jingle", "1")))
                        .heard())
                .containsExactly("jingle");
    }

    @Test
    void aMessageIsLeftAndTheFlowGoesOn() {
        Callflow flow = module("voicemail").otherwise(tts("Bye.")).otherwise(hangup());

        assertThat(run(flow, scenario().records(Duration.ofSeconds(7))).events(Event.Recorded.class))
                .hasSize(1);
    }
}
