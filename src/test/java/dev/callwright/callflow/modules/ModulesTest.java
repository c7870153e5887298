package dev.callwright.callflow.modules;

import static dev.callwright.callflow.BranchKeys.NO_ANSWER;
import static dev.callwright.callflow.modules.Modules.afterBridge;
import static dev.callwright.callflow.modules.Modules.answer;
import static dev.callwright.callflow.modules.Modules.audioMacro;
import static dev.callwright.callflow.modules.Modules.branchVariable;
import static dev.callwright.callflow.modules.Modules.callflow;
import static dev.callwright.callflow.modules.Modules.checkCid;
import static dev.callwright.callflow.modules.Modules.collectDtmf;
import static dev.callwright.callflow.modules.Modules.conference;
import static dev.callwright.callflow.modules.Modules.device;
import static dev.callwright.callflow.modules.Modules.flushDtmf;
import static dev.callwright.callflow.modules.Modules.hangup;
import static dev.callwright.callflow.modules.Modules.language;
import static dev.callwright.callflow.modules.Modules.manualPresence;
import static dev.callwright.callflow.modules.Modules.menu;
import static dev.callwright.callflow.modules.Modules.module;
import static dev.callwright.callflow.modules.Modules.park;
import static dev.callwright.callflow.modules.Modules.pivot;
import static dev.callwright.callflow.modules.Modules.play;
import static dev.callwright.callflow.modules.Modules.recordCall;
import static dev.callwright.callflow.modules.Modules.recordCaller;
import static dev.callwright.callflow.modules.Modules.resources;
import static dev.callwright.callflow.modules.Modules.response;
import static dev.callwright.callflow.modules.Modules.ringGroup;
import static dev.callwright.callflow.modules.Modules.sendDtmf;
import static dev.callwright.callflow.modules.Modules.setCid;
import static dev.callwright.callflow.modules.Modules.setVariables;
import static dev.callwright.callflow.modules.Modules.sleep;
import static dev.callwright.callflow.modules.Modules.temporalRoute;
import static dev.callwright.callflow.modules.Modules.transfer;
import static dev.callwright.callflow.modules.Modules.tts;
import static dev.callwright.callflow.modules.Modules.user;
import static dev.callwright.callflow.modules.Modules.voicemail;
import static dev.callwright.callflow.modules.Modules.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import dev.callwright.callflow.CallflowValidator;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.callflow.Problem;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModulesTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String URL = "https://a.example.com/x";

    /** Every builder with all its options set. */
    static Stream<Callflow> everything() {
        return Stream.of(
                device(ID)
                        .timeout(20)
                        .delay(1)
                        .dialStrategy("single")
                        .staticInvite("ann")
                        .canCallSelf(true)
                        .canTextSelf(true)
                        .suppressClid(true)
                        .failOnSingleReject(true)
                        .header("X-Foo", "bar"),
                user(ID).timeout(20)
                        .delay(1)
                        .strategy("single")
                        .staticInvite("ann")
                        .canCallSelf(true)
                        .canTextSelf(true)
                        .suppressClid(true)
                        .failOnSingleReject(true)
                        .header("X-Foo", "bar"),
                ringGroup()
                        .device(ID)
                        .device(ID, 1, 20)
                        .user(ID)
                        .user(ID, 1, 20)
                        .group(ID)
                        .strategy("single")
                        .timeout(20)
                        .repeats(2)
                        .ringback("tone")
                        .ringtones("a", "b")
                        .ignoreForward(false)
                        .failOnSingleReject(true)
                        .ignoreEarlyMedia(true),
                resources("+35316877779")
                        .timeout(20)
                        .useLocalResources(false)
                        .callerIdType("external")
                        .ringback("tone")
                        .ignoreEarlyMedia(true)
                        .huntAccountId(ID)
                        .outboundFlags("a")
                        .dynamicFlags("zone")
                        .bypassE164(true)
                        .doNotNormalize(true)
                        .emitAccountId(true)
                        .formatFromUri(true)
                        .fromUriRealm("a.example.com")
                        .resourceType("audio")
                        .header("X-Foo", "bar"),
                voicemail(ID)
                        .action("check")
                        .maxMessageLength(60)
                        .interdigitTimeout(1000)
                        .calleridMatchLogin(true)
                        .singleMailboxLogin(true),
                tts("Hello")
                        .voice("male")
                        .language("en-ie")
                        .engine("google")
                        .terminators("#")
                        .endlessPlayback(true),
                play(URL).loopCount(2).endlessPlayback(true).answer(true).terminators(),
                audioMacro()
                        .play(URL)
                        .tts("Hello")
                        .prompt("vm-goodbye")
                        .say("3", "number")
                        .tone(300, 0, 1400, 440)
                        .language("en")
                        .terminators("#"),
                collectDtmf()
                        .maxDigits(4)
                        .collectionName("pin")
                        .timeout(3000)
                        .interdigitTimeout(2000)
                        .terminator("*")
                        .terminators("*", "#"),
                sendDtmf("123ABC#").durationMs(100),
                flushDtmf().collectionName("pin"),
                conference(ID)
                        .moderator(true)
                        .playEntryTone(false)
                        .playExitTone(false)
                        .welcome(true)
                        .welcomePrompt(URL),
                conference()
                        .name("A")
                        .maxParticipants(3)
                        .joinMuted(true)
                        .joinDeaf(false)
                        .waitForModerator(true)
                        .musicOnHold("silence")
                        .config("play_name", true),
                response(603).message("Decline").media(URL),
                hangup(),
                answer(),
                manualPresence("ann").status("busy"),
                recordCall()
                        .format("mp3")
                        .url(URL)
                        .method("post")
                        .timeLimit(5)
                        .recordMinSec(1)
                        .recordSampleRate(8000)
                        .recordOnAnswer(true)
                        .recordOnBridge(true)
                        .shouldFollowTransfer(false)
                        .mediaName("a")
                        .mediaId("b")
                        .label("c"),
                recordCall().stop(),
                recordCaller()
                        .format("wav")
                        .url(URL)
                        .method("put")
                        .timeLimit(10_800)
                        .recordMinSec(1)
                        .recordSampleRate(8000)
                        .recordOnAnswer(true)
                        .recordOnBridge(true)
                        .shouldFollowTransfer(false)
                        .mediaName("a")
                        .mediaId("b"),
                pivot(URL)
                        .method("post")
                        .reqFormat("kazoo")
                        .reqBodyFormat("json")
                        .reqTimeoutMs(5000)
                        .cdrUrl(URL)
                        .debug(true)
                        .requestHeader("X-Foo", "bar"),
                setCid().callerIdName("Ann").callerIdNumber("1001"),
                setVariables().variable("tier", "gold").export(true),
                language("en-us"),
                sleep(Duration.ofMillis(1500)),
                sleep(Duration.ofSeconds(3)),
                webhook(URL).httpVerb("post").retries(2).customData("a", 1).requestHeader("X-Foo", "bar"),
                menu(ID).interdigitTimeout(2000),
                checkCid("^\\+353").useAbsoluteMode(true).userId(ID).externalCallerId("Ann", "1001"),
                branchVariable("tier").scope("merged").id(ID),
                temporalRoute(ID)
                        .ruleSet(ID)
                        .timezone("Europe/Dublin")
                        .action("enable")
                        .interdigitTimeout(2000),
                callflow(ID),
                transfer("1001").transferType("attended").leg("self").captures("no_match"),
                park().action("park")
                        .slot("1")
                        .slotSettings("1", Map.of("a", 1))
                        .maxSlotNumber(9)
                        .defaultCallbackTimeout(30)
                        .defaultRingbackTimeout(1000)
                        .defaultPresenceType("early")
                        .presenceId("1")
                        .customPresenceId(true)
                        .forcePresenceUser(true),
                afterBridge(),
                afterBridge().park(),
                afterBridge().hangup(),
                afterBridge().transfer("1001"),
                module("acdc_member").data("id", ID));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void withAllOptionsSetItIsValidWhereverTheModuleExists(Callflow node) {
        for (KazooVersion version : KazooVersion.values()) {
            if (ModuleCatalog.of(version).module(node.module()).isPresent()) {
                assertThat(new CallflowValidator(version).validate(node))
                        .as(CallflowJson.writeText(node) + " in " + version)
                        .noneMatch(Problem::isError);
            }
        }
    }

    @Test
    void everyOptionThatABuilderSetsIsKnownToSomeVersion() {
        everything()
                .forEach(node -> assertThat(node.data().keySet())
                        .allMatch(option -> Arrays.stream(KazooVersion.values())
                                .flatMap(version -> ModuleCatalog.of(version).module(node.module()).stream())
                                .anyMatch(spec -> spec.option(option).isPresent())));
    }

    @Test
    void everyBuilderIsAmongThose() {
        Set<Class<?>> tested = everything().map(Object::getClass).collect(Collectors.toSet());
        assertThat(Arrays.stream(Modules.class.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .<Class<?>>map(Method::getReturnType))
                .allMatch(tested::contains);
    }

    @Test
    void aCallflowReadsAsItRuns() {
        Callflow tree = device("front_desk")
                .timeout(20)
                .on(NO_ANSWER, voicemail("company"))
                .otherwise(voicemail("company"));
        assertThat(CallflowJson.writeText(tree))
                .isEqualTo("{\"module\":\"device\",\"data\":{\"id\":\"front_desk\",\"timeout\":20},\"children\":{"
                        + "\"NO_ANSWER\":{\"module\":\"voicemail\",\"data\":{\"id\":\"company\"},\"children\":{}},"
                        + "\"_\":{\"module\":\"voicemail\",\"data\":{\"id\":\"company\"},\"children\":{}}}}");
    }

    @Test
    void thenAppendsAtTheEndOfTheChain() {
        Callflow tree = tts("a").then(tts("b")).then(conference().name("Areacode 415"));
        assertThat(tree.nodes()).extracting(Callflow::module).containsExactly("tts", "tts", "conference");
    }

    @Test
    void aBuilderIsNeverChanged() {
        Tts plain = tts("a");
        Tts male = plain.voice("male");
        assertThat(plain.data()).doesNotContainKey("voice");
        assertThat(male.data()).containsEntry("voice", "male");
    }

    @Test
    void settingsOfAConferenceAddUp() {
        assertThat(conference().joinMuted(false).joinDeaf(true).name("A").data())
                .isEqualTo(Map.of(
                        "config", Map.of("member", Map.of("join_muted", false, "join_deaf", true), "name", "A")));
    }

    @Test
    void longTextsAndNamesAndOwnPathsAreForThePreparer() {
        assertThat(tts("x".repeat(2000)).data()).containsKey("text");
        assertThat(audioMacro().tts("x".repeat(2000)).data()).containsKey("macros");
        assertThat(voicemail("company").data()).containsEntry("id", "company");
        assertThat(pivot("/pivot/x").data()).containsEntry("voice_url", "/pivot/x");
        assertThat(recordCaller().url("/recordings").data()).containsEntry("url", "/recordings");
    }

    @Test
    void whatNoKazooTakesIsRefusedWhereItIsWritten() {
        refused(() -> collectDtmf().maxDigits(0), "maxDigits: 0 (expected: >= 1)");
        refused(() -> pivot(URL).reqTimeoutMs(6000), "reqTimeoutMs: 6000 (expected: <= 5000)");
        refused(() -> recordCall().timeLimit(4), "timeLimit: 4 (expected: 5 to 10800)");
        refused(() -> tts(""), "text:  (expected: text of 1 to 1,000 characters)");
        refused(() -> tts("a").engine("polly"), "engine: polly (expected: one of \"flite\"");
        refused(() -> language("en_US"), "language: en_US (expected: text matching");
        refused(() -> play(URL).loopCount(0), "loopCount: 0 (expected: >= 1)");
        refused(() -> pivot("http://localhost/x"), "voiceUrl: http://localhost/x (expected: ");
        refused(() -> sleep(Duration.ofSeconds(-1)), "sleep: PT-1S (expected: 0 to ");
        refused(() -> audioMacro().say("3", "numbr"), "macros: ");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
    }

    @Test
    void aRingGroupMayBeNamesOnly() {
        assertThat(ringGroup("front_desk", "ann").data()).isEqualTo(Map.of("endpoints", List.of("front_desk", "ann")));
    }
}
