package dev.callwright.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.simulator.caller.Caller;
import dev.callwright.testing.KazooRequests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Byte for byte as Kazoo sends it ({@code contracts/kazoo.md}, "1.6 Exact bytes"). */
class KazooBytesTest {
    private static final String HOST = "http://pbx-apps.example.net:8080";
    private static final Path SEEN = Path.of("../shared/kazoo-requests/requests.txt");

    private static Caller.Builder caller() {
        return Caller.calling("+353861234567", "+35316877779")
                .callId(KazooRequests.CALL_ID)
                .accountId("7c1e5a0b93f24d6688aa41d0c3b9e752")
                .realm("dublin.pbx.example.net")
                .fromUser("user_front")
                .callerIdName("Bríd Ní Bhriain")
                .language("en-ie");
    }

    private static PivotAsks get(String url) {
        return new PivotAsks(url, false, false, false, Duration.ofSeconds(5), Map.of());
    }

    private static PivotAsks post(String url, boolean json) {
        return new PivotAsks(url, true, false, json, Duration.ofSeconds(5), Map.of());
    }

    private static PivotParameters parameters(Caller caller, Optional<Map<String, String>> digits) {
        return new PivotParameters(caller, caller.language(), digits, caller.variables());
    }

    private static PivotParameters parameters(Caller caller) {
        return parameters(caller, Optional.empty());
    }

    private static void sent(KazooRequests expected, String target, PivotAsk found) {
        assertThat(new String(found.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(new String(expected.to(target), StandardCharsets.UTF_8));
    }

    @Test
    void theFirstGet() {
        sent(KazooRequests.GET_FIRST, "/hang?x=1", get(HOST + "/hang?x=1#part").ask(parameters(caller().build())));
    }

    @Test
    void aGetWithDigitsAndVariables() {
        Caller caller = caller().sipHeader("X-Branch", "north side")
                .variable("plan", "gold")
                .variable("ticket no", "a b&c")
                .variable("n", 5)
                .build();

        sent(
                KazooRequests.GET_WITH_DIGITS,
                "/step2",
                get(HOST + "/step2").ask(parameters(caller, Optional.of(Map.of("pin", "4711")))));
    }

    private static Caller owned() {
        return caller().userId("owner1")
                .userId("owner2")
                .sipHeader("X-Branch", "north side")
                .variable("plan", "gold")
                .variable("n", 5)
                .build();
    }

    @Test
    void aForm() {
        sent(
                KazooRequests.POST_FORM,
                "/hang?app=7",
                post(HOST + "/hang?app=7", false).ask(parameters(owned())));
    }

    @Test
    void aFormWithAnEmptyObject() {
        sent(
                KazooRequests.POST_FORM_EMPTY_SEGMENT,
                "/hang?app=7",
                post(HOST + "/hang?app=7", false).ask(parameters(owned(), Optional.of(Map.of()))));
    }

    @Test
    void json() {
        Caller caller = caller().userId("owner1")
                .userId("owner2")
                .sipHeader("X-Branch", "north side")
                .variable("plan", "gold")
                .variable("ticket no", "a b&c")
                .variable("n", 5)
                .variable("vip", true)
                .build();

        sent(
                KazooRequests.POST_JSON,
                "/collect",
                post(HOST + "/collect", true).ask(parameters(caller, Optional.of(Map.of("pin", "4711")))));
    }

    @Test
    void jsonWithEmptyObjects() {
        sent(
                KazooRequests.POST_JSON_EMPTY,
                "/empty",
                post(HOST + "/empty", true).ask(parameters(caller().build(), Optional.of(Map.of()))));
    }

    @Test
    void twimlNames() {
        PivotAsk ask = new PivotAsks(HOST + "/hang", false, true, false, Duration.ofSeconds(5), Map.of())
                .ask(parameters(caller().variable("plan", "gold").build()));

        sent(KazooRequests.GET_TWIML, "/hang", ask);
        assertThat(ask.call().apiVersion()).contains("2010-04-01");
        assertThat(ask.call().customApplicationVars()).isEmpty();
        assertThat(ask.call().language()).isEmpty();
    }

    @Test
    void oneOwnerIsNoList() {
        PivotAsk ask =
                post(HOST, false).ask(parameters(caller().userId("owner1").build()));

        assertThat(ask.body()).startsWith("User-ID=owner1&To-Realm=");
        assertThat(ask.url().target()).isEqualTo("/");
    }

    @Test
    void valuesAreEscapedAndKeysAreNot() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("a[b c]", "A-Za.~_ *'()!é😀");
        values.put("deep", Map.of("x", List.of("1", true)));
        assertThat(FormEncoding.encode(values))
                .isEqualTo("a[b c]=A-Za.~_+%2A%27%28%29%21%C3%A9%F0%9F%98%80&deep[x][]=1&deep[x][]=true");
    }

    @Test
    void theUsersNameGoesIntoAHeaderWhichAGetGetsWrong() {
        String url = "http://bob:secret@pbx-apps.example.net/x";
        PivotParameters call = parameters(caller().build());

        assertThat(get(url).ask(call).headers()).contains(new Header("authorization", "Basic Ym9ic2VjcmV0Og=="));
        assertThat(post(url, true).ask(call).headers())
                .contains(
                        new Header("authorization", "Basic Ym9iOnNlY3JldA=="),
                        new Header("host", "pbx-apps.example.net"));
    }

    @Test
    void headersOfOnesOwnAreSentInLowerCase() {
        PivotAsk ask = new PivotAsks(HOST, true, false, true, Duration.ofSeconds(5), Map.of("X-Key", "1"))
                .ask(parameters(caller().build()));

        assertThat(ask.headers()).contains(new Header("x-key", "1"));
    }

    @Test
    void asWasSeenOfKazooItself() throws IOException {
        Assumptions.assumeTrue(Files.exists(SEEN));
        String seen = Files.readString(SEEN);
        Caller.Builder caller = Caller.calling("+15551234567", "+14155550100")
                .callId("829597750@10.26.0.158")
                .accountId("4a6863e3351f4d7f2a9f0b8c11ee2277")
                .realm("acme.sip.example.com")
                .fromUser("user_sov2kt")
                .callerIdName("José O'Neil");
        String host = "http://pivot.test:8931";

        assertThat(seen).contains(asListed(post(host + "/empty", true).ask(parameters(caller.build()))));
        assertThat(seen)
                .contains(asListed(new PivotAsks(host + "/hang", false, true, false, Duration.ofSeconds(5), Map.of())
                        .ask(parameters(caller.build()))));
        Caller owned = caller.userId("user1")
                .userId("user2")
                .sipHeader("X-Foo", "bar baz")
                .variable("tier", "gold")
                .variable("n", 5)
                .build();
        assertThat(seen).contains(asListed(post(host + "/hang?app=7", false).ask(parameters(owned))));
        assertThat(seen)
                .contains(asListed(post(host + "/hang?app=7", false).ask(parameters(owned, Optional.of(Map.of())))));
    }

    private static String asListed(PivotAsk ask) {
        String[] lines = new String(ask.toBytes(), StandardCharsets.UTF_8).split("\r\n", -1);
        return ">>> " + String.join("\n    ", lines);
    }
}
