package dev.callwright.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallflowValidatorTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final CallflowValidator kazoo43 = new CallflowValidator(KazooVersion.V4_3);

    private static Callflow node(String module, Object... data) {
        Map<String, Object> options = new HashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            options.put((String) data[i], data[i + 1]);
        }
        return Callflow.of(module, options, Map.of());
    }

    private List<String> errors(Callflow tree) {
        return errors(kazoo43, tree);
    }

    private static List<String> errors(CallflowValidator validator, Callflow tree) {
        return validator.validate(tree).stream()
                .filter(Problem::isError)
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aValidTreeHasNoProblems() {
        assertThat(kazoo43.validate(node("device", "id", ID, "timeout", 20).otherwise(node("voicemail", "id", ID))))
                .isEmpty();
    }

    @Test
    void anUnknownModuleIsRefusedWithAGuess() {
        assertThat(errors(node("voicmail")))
                .containsExactly(
                        "/module: found \"voicmail\", expected a module that Kazoo 4.3 has (did you mean voicemail?)");
    }

    @Test
    void aModuleOfAnotherVersionIsSaidToBeOne() {
        assertThat(errors(node("answer")))
                .containsExactly("/module: found answer, expected a module that Kazoo 4.3 has: "
                        + "only Kazoo master and Kazoo 5 has this one");
        assertThat(errors(new CallflowValidator(KazooVersion.V5), node("answer")))
                .isEmpty();
    }

    @Test
    void thePlaceIsAPointerWithItsKeysEscaped() {
        Callflow tree = node("menu", "id", ID).on("a/b~c", node("tts"));
        assertThat(errors(tree)).singleElement().asString().startsWith("/children/a~1b~0c/data/text: found nothing");
    }

    @Test
    void requiredOptionsMustBeThere() {
        assertThat(errors(node("tts")))
                .containsExactly("/data/text: found nothing, expected text of 1 to 1,000 characters");
    }

    @Test
    void typesAreStrict() {
        assertThat(errors(node("collect_dtmf", "max_digits", "4")))
                .containsExactly("/data/max_digits: found the text \"4\", expected an integer, at least 1"
                        + " (did you mean 4, without quotes?)");
        assertThat(errors(node("collect_dtmf", "max_digits", 4.0))).hasSize(1);
        assertThat(errors(node("pivot", "voice_url", "http://a.example.com", "debug", "true")))
                .hasSize(1);
    }

    @Test
    void limitsAreQuoted() {
        assertThat(errors(node("pivot", "voice_url", "http://a.example.com", "req_timeout_ms", 6000)))
                .containsExactly("/data/req_timeout_ms: found 6,000, expected an integer, at most 5,000");
        assertThat(errors(node("tts", "text", "x".repeat(1001))))
                .containsExactly("/data/text: found 1,001 characters, expected text of 1 to 1,000 characters");
        assertThat(errors(node("tts", "text", "x".repeat(1000)))).isEmpty();
        assertThat(errors(node("record_call", "action", "start", "time_limit", 4)))
                .containsExactly("/data/time_limit: found 4, expected an integer, 5 to 10,800");
    }

    @Test
    void oneOfAFewIsQuotedWithAGuess() {
        assertThat(errors(node("pivot", "voice_url", "http://a.example.com", "method", "Post")))
                .singleElement()
                .asString()
                .contains("/data/method", "one of \"get\", \"post\", \"GET\", \"POST\"", "did you mean");
    }

    @Test
    void aLanguageWithAnUnderscoreIsMeantWithADash() {
        assertThat(errors(node("language", "language", "en_US")))
                .singleElement()
                .asString()
                .contains("did you mean en-US?");
        assertThat(errors(node("language", "language", "en-us\n"))).hasSize(1);
    }

    @Test
    void nullIsNoValue() {
        Map<String, Object> data = new HashMap<>();
        data.put("text", null);
        assertThat(errors(Callflow.of("tts", data, Map.of())))
                .singleElement()
                .asString()
                .contains("found null");
    }

    @Test
    void insideListsAndObjectsThePlaceIsExact() {
        assertThat(errors(node("ring_group", "endpoints", List.of(Map.of("id", ID, "endpoint_type", "phone")))))
                .singleElement()
                .asString()
                .startsWith("/data/endpoints/0/endpoint_type: found the text \"phone\"");
        assertThat(errors(node("ring_group", "endpoints", List.of())))
                .containsExactly("/data/endpoints: found a list of 0, expected a list of at least 1, each an object");
        assertThat(errors(node("conference", "config", Map.of("profile", Map.of("rate", 8001)))))
                .singleElement()
                .asString()
                .startsWith("/data/config/profile/rate");
        assertThat(new CallflowValidator(KazooVersion.V4_3)
                        .validate(node("audio_macro", "macros", List.of(Map.of("macro", "tone", "volume", 50)))))
                .isEmpty();
        assertThat(errors(node("audio_macro", "macros", List.of(Map.of("macro", "tone", "volume", 101)))))
                .containsExactly("/data/macros/0/volume: found 101, expected an integer, 0 to 100");
    }

    @Test
    void exactlyOneOfSeveralOptions() {
        CallflowValidator kazoo5 = new CallflowValidator(KazooVersion.V5);
        assertThat(errors(kazoo5, node("pivot")))
                .containsExactly(
                        "/data: found none of serverless and voice_url, expected exactly one of serverless, voice_url");
        assertThat(errors(kazoo5, node("callflow", "id", ID))).isEmpty();
        assertThat(errors(kazoo5, node("callflow", "doc_id", ID, "path", "a"))).isEmpty();
        assertThat(errors(kazoo5, node("callflow", "id", ID, "flow", CallflowJson.toValue(node("hangup")))))
                .singleElement()
                .asString()
                .contains("together");
    }

    @Test
    void aTreeInsideDataIsCheckedToo() {
        CallflowValidator kazoo5 = new CallflowValidator(KazooVersion.V5);
        assertThat(errors(kazoo5, node("callflow", "flow", CallflowJson.toValue(node("tts")))))
                .singleElement()
                .asString()
                .startsWith("/data/flow/data/text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/x",
                "http://LocalHost:8080/x",
                "https://user:pass@localhost/x",
                "https://a.example.com@localhost/x",
                "http://localhost./x",
                "http://localhost../x",
                "http://127.0.0.1/",
                "http://127.0.0.1:80/",
                "http://127.1/",
                "http://127.255.3.4/",
                "http://0.0.0.0/",
                "http://0/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://[::1]/",
                "http://[::1]:8080/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::FFFF:7f00:1]/",
                "http://%6cocalhost/",
                "http://foo.localhost/",
                "http://localhost.localdomain/",
                "http://ⓛocalhost/",
                "http:///x",
                "http://:80/",
                "http://user@/"
            })
    void thePbxsOwnMachineIsRefusedInEverySpelling(String url) {
        assertThat(errors(node("pivot", "voice_url", url))).as("pivot").hasSize(1);
        assertThat(errors(node("webhook", "uri", url))).as("webhook").hasSize(1);
        assertThat(errors(node("record_call", "action", "start", "url", url)))
                .as("record_call")
                .hasSize(1);
        assertThat(errors(node("record_caller", "url", url)))
                .as("record_caller")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhosting.example.com/x",
                "https://pbx.example.com:8443/x?y=localhost",
                "http://10.0.0.1/",
                "http://128.0.0.1/",
                "http://1270.example.com/",
                "http://[2001:db8::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fe80::1]/",
                "http://user:localhost@a.example.com/"
            })
    void otherHostsPass(String url) {
        assertThat(errors(node("pivot", "voice_url", url))).isEmpty();
        assertThat(errors(node("record_caller", "url", url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example.com", "a.example.com", "HTTP://a.example.com", " http://a.example.com"})
    void aPivotsAddressIsHttp(String url) {
        assertThat(errors(node("pivot", "voice_url", url))).hasSize(1);
    }

    @Test
    void anAddressWithBracesIsNoUri() {
        assertThat(errors(node("record_caller", "url", "http://a.example.com/{BOX}")))
                .singleElement()
                .asString()
                .contains("percent-encoded");
    }

    @Test
    void halvesOfCharactersAreRefusedEverywhere() {
        String half = "a\uD800b";
        assertThat(errors(node("tts", "text", half))).singleElement().asString().contains("/data/text", "\\ud800");
        assertThat(errors(node("webhook", "custom_data", Map.of(half, "x")))).hasSize(1);
        assertThat(errors(node("webhook", "custom_data", Map.of("x", List.of(half)))))
                .hasSize(1);
        assertThat(errors(node("menu", "id", ID).on(half, node("hangup")))).hasSize(1);
        assertThat(errors(node(half))).hasSize(1);
        assertThat(errors(node("tts", "text", "😀"))).isEmpty();
    }

    @Test
    void numbersThatJsonCannotHoldAreRefused() {
        assertThat(errors(node("webhook", "custom_data", Map.of("x", Double.NaN))))
                .hasSize(1);
        assertThat(errors(node("webhook", "custom_data", Map.of("x", new java.math.BigDecimal("1e400")))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"tiemout, timeout", "time_out, timeout", "dialstrategy, dial_strategy"})
    void aMisspeltOptionIsWarnedOfWithAGuess(String written, String meant) {
        assertThat(kazoo43.validate(node("device", "id", ID, written, 20)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.isError()).isFalse())
                .satisfies(problem -> assertThat(problem.suggestion()).contains(meant));
    }

    @Test
    void anOptionOfAnotherVersionIsSaidToBeOne() {
        assertThat(kazoo43.validate(node("device", "id", ID, "fail_on_single_reject", true)))
                .singleElement()
                .asString()
                .contains("only Kazoo 5 knows it");
    }

    @Test
    void headersByDirectionOrFlat() {
        assertThat(errors(node("resources", "custom_sip_headers", Map.of("X-Foo", "bar"))))
                .isEmpty();
        assertThat(errors(node("resources", "custom_sip_headers", Map.of("out", Map.of("X-Foo", "bar")))))
                .isEmpty();
        assertThat(errors(node("resources", "custom_sip_headers", Map.of("out", Map.of("X-Foo", List.of())))))
                .hasSize(1);
        assertThat(errors(node("resources", "custom_sip_headers", List.of()))).hasSize(1);
    }

    @Test
    void inLogsNumbersAreMaskedButIdsAndLimitsAreNot() {
        Problem number =
                kazoo43.validate(node("resources", "to_did", 35316877779L)).get(0);
        assertThat(number.masked().toString()).contains("…79").doesNotContain("35", "6877");
        Problem id = Problem.error("/data/id", "\"" + ID + "\"", "at most 1,000");
        assertThat(id.masked()).isEqualTo(id);
    }
}
