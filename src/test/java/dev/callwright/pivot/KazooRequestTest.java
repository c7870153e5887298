package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.testing.KazooRequests;
import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Requests as Kazoo puts them on the wire, byte for byte, against the running SERVER. */
class KazooRequestTest {
    private static final EdgeServer SERVER = EdgeServer.start(Map.of());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRequestIsAnsweredWithJsonOfKnownLengthAndKeepsTheConnection() {
        return forEachRequest(KazooRequestTest::isAnsweredAndKeepsTheConnection);
    }

    private static void isAnsweredAndKeepsTheConnection(KazooRequests request) throws IOException {
        try (RawHttp pbx = RawHttp.connect(SERVER.port())) {
            for (int i = 0; i < 3; i++) {
                RawHttp.Answer answer = pbx.send(request.to("/pivot/ivr?app=7")).answer();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("content-type")).isEqualTo("application/json");
                assertThat(answer.header("content-length"))
                        .isEqualTo(String.valueOf(answer.text().getBytes(StandardCharsets.UTF_8).length));
                assertThat(answer.headers())
                        .doesNotContainKeys("transfer-encoding", "content-encoding", "retry-after", "location")
                        .doesNotContainEntry("connection", "close");
                assertThat(EdgeServer.json(answer).path("module").asText()).isEqualTo("set_variables");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRequestNamesItsCallUnderKazoosNames() {
        return forEachRequest(KazooRequestTest::namesItsCall);
    }

    private static void namesItsCall(KazooRequests request) throws IOException {
        PivotRequest call = asked(request, "/pivot/ivr?app=7");
        assertThat(call.callId()).contains(KazooRequests.CALL_ID);
        assertThat(call.accountId()).contains("7c1e5a0b93f24d6688aa41d0c3b9e752");
        assertThat(call.callerIdName()).contains("Bríd Ní Bhriain");
        assertThat(call.callerIdNumber()).contains("+353861234567");
        assertThat(call.calledNumber()).contains("+35316877779");
        assertThat(call.from()).contains("user_front");
        assertThat(call.fromRealm()).contains("dublin.pbx.example.net");
        assertThat(call.toRealm()).contains("dublin.pbx.example.net");
        assertThat(call.direction()).contains("inbound");
        assertThat(call.parameter("app")).contains("7");
        assertThat(SERVER.lastAsked().name()).contains("ivr");
        assertThat(SERVER.lastAsked().now()).isEqualTo(EdgeServer.NOW);
    }

    @Test
    void aFirstRequestHasNoDigitsNoOwnersAndNoVariables() throws IOException {
        PivotRequest call = asked(KazooRequests.GET_FIRST, "/pivot");
        assertThat(call.digits().isEmpty()).isTrue();
        assertThat(call.userIds()).isEmpty();
        assertThat(call.customApplicationVars()).isEmpty();
        assertThat(call.language()).contains("en-ie");
        assertThat(call.apiVersion()).contains("4.x");
        assertThat(SERVER.lastAsked().name()).isEmpty();
    }

    @Test
    void aKeyWithARawSpaceInTheRequestLineKeepsIt() throws IOException {
        PivotRequest call = asked(KazooRequests.GET_WITH_DIGITS, "/pivot/ivr");
        assertThat(call.customApplicationVars()).isEqualTo(Map.of("plan", "gold", "ticket no", "a b&c", "n", "5"));
        assertThat(call.customSipHeaders()).isEqualTo(Map.of("X-Branch", "north side"));
        assertThat(call.digits().collection("pin")).contains("4711");
    }

    @Test
    void twoOwnersAreTwoUserIds() throws IOException {
        for (KazooRequests request :
                List.of(KazooRequests.POST_FORM, KazooRequests.POST_FORM_EMPTY_SEGMENT, KazooRequests.POST_JSON)) {
            assertThat(asked(request, "/pivot").userIds()).as(request.name()).containsExactly("owner1", "owner2");
        }
    }

    @Test
    void jsonKeepsTheTypesOfVariables() throws IOException {
        PivotRequest call = asked(KazooRequests.POST_JSON, "/pivot/ivr");
        assertThat(call.customApplicationVars())
                .isEqualTo(Map.of("plan", "gold", "ticket no", "a b&c", "n", 5, "vip", true));
        assertThat(call.digits().collection("pin")).contains("4711");
    }

    @Test
    void digitsThatAreAnEmptyObjectAreNone() throws IOException {
        PivotRequest call = asked(KazooRequests.POST_JSON_EMPTY, "/pivot/ivr");
        assertThat(call.parameters()).containsEntry("Digits", Map.of());
        assertThat(call.digits().isEmpty()).isTrue();
    }

    @Test
    void whatWasReceivedIsKeptForReplay() throws IOException {
        asked(KazooRequests.POST_FORM, "/pivot/ivr?app=7");
        Inquiry.Raw raw = SERVER.lastAsked().raw();
        assertThat(raw.method()).isEqualTo("POST");
        assertThat(raw.target()).isEqualTo("/pivot/ivr?app=7");
        assertThat(raw.headers()).containsEntry("te", "").containsEntry("connection", "keep-alive");
        assertThat(raw.body()).startsWith("User-ID[]=owner1&User-ID[]=owner2&To-Realm=");
    }

    @Test
    void aNameMayHaveSlashesSpacesAndAccents() throws IOException {
        for (String[] name : new String[][] {
            {"/pivot/examples/tts", "examples/tts"},
            {"/pivot/examples%2Ftts", "examples/tts"},
            {"/pivot/caf%C3%A9 bar", "café bar"},
            {"/pivot/ivr/", "ivr"},
            {"/pivot/a[1]", "a[1]"},
            {"/pivot/100%", "100%"},
            {"//pivot/ivr", "ivr"},
            {"http://pbx-apps.example.net/pivot/ivr", "ivr"},
        }) {
            RawHttp.Answer answer = SERVER.ask("GET " + name[0] + "?Call-ID=1 HTTP/1.1\r\n\r\n");
            assertThat(answer.status()).as(name[0] + answer).isEqualTo(200);
            assertThat(SERVER.lastAsked().name()).contains(name[1]);
        }
    }

    @Test
    void everyCharacterMayStandRawInTheQuery() throws IOException {
        String raw = "a\"b<c>d^e`f{g|h}i\\j#k%zzl[m]n\u00e9\ud83d\ude00  o%";
        RawHttp.Answer answer = SERVER.ask("GET /pivot/ivr?Call-ID=1&x=" + raw + " HTTP/1.1\r\n\r\n");
        assertThat(EdgeServer.echoed(answer).path("x").asText()).isEqualTo(raw);
    }

    @Test
    void withoutHostAcceptOrUserAgentACallIsAnswered() throws IOException {
        assertThat(SERVER.ask("GET /pivot?Call-ID=1 HTTP/1.1\r\n\r\n").status()).isEqualTo(200);
        assertThat(SERVER.ask("GET /pivot?Call-ID=1 HTTP/1.0\r\n\r\n").status()).isEqualTo(200);
    }

    @Test
    void whateverIsAcceptedTheAnswerIsJsonAndNotCompressed() throws IOException {
        String big = "x".repeat(5_000);
        RawHttp.Answer answer =
                SERVER.get("/pivot?Call-ID=1&x=" + big, "Accept: text/html", "Accept-Encoding: gzip, br, deflate");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.headers()).doesNotContainKey("content-encoding");
        assertThat(EdgeServer.echoed(answer).path("x").asText()).isEqualTo(big);
    }

    @Test
    void theContentTypeOfABodyMayBeMissingOrNonsense() throws IOException {
        String form = "Call-ID=1&From=+353861234567&User-ID[]=a";
        String json = "{\"Call-ID\":\"1\",\"From\":\"+353861234567\",\"User-ID\":[\"a\"]}";
        for (String type : List.of(
                "",
                "content-type: text/plain\r\n",
                "content-type: nonsense\r\n",
                "content-type: text/plain; charset=foo\r\n",
                "content-type: application/octet-stream\r\n")) {
            for (String body : List.of(form, json)) {
                JsonNode echo = EdgeServer.echoed(SERVER.ask(
                        "POST /pivot HTTP/1.1\r\n" + type + "content-length: " + body.length() + "\r\n\r\n" + body));
                assertThat(echo.path("From").asText()).as(type + body).isEqualTo("+353861234567");
                assertThat(echo.path("User-ID").path(0).asText())
                        .as(type + body)
                        .isEqualTo("a");
            }
        }
        for (String type : List.of("application/json;charset=foo", "application/vnd.api+json")) {
            assertThat(SERVER.ask("POST /pivot HTTP/1.1\r\ncontent-type: " + type + "\r\ncontent-length: "
                                    + json.length() + "\r\n\r\n" + json)
                            .status())
                    .as(type)
                    .isEqualTo(200);
        }
    }

    @Test
    void aChunkedBodyIsReadWhole() throws IOException {
        String chunks = String.join("\r\n", "5", "Call-", "6", "ID=1&x", "2", "=y", "0", "", "");
        RawHttp.Answer answer = SERVER.ask("POST /pivot HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n" + chunks);
        assertThat(EdgeServer.echoed(answer).path("x").asText()).isEqualTo("y");
    }

    @Test
    void aBodyInTwoHalvesOfAUtf8CharacterIsReadRight() throws IOException {
        byte[] body = "Call-ID=1&Caller-ID-Name=Bríd".getBytes(StandardCharsets.UTF_8);
        try (RawHttp pbx = RawHttp.connect(SERVER.port())) {
            pbx.send("POST /pivot HTTP/1.1\r\ncontent-length: " + body.length + "\r\n\r\n");
            for (byte b : body) {
                pbx.send(new byte[] {b});
            }
            assertThat(EdgeServer.echoed(pbx.answer()).path("Caller-ID-Name").asText())
                    .isEqualTo("Bríd");
        }
    }

    private interface Check {
        void of(KazooRequests request) throws IOException;
    }

    private static Stream<DynamicTest> forEachRequest(Check check) {
        return Stream.of(KazooRequests.values())
                .map(request -> DynamicTest.dynamicTest(request.name(), () -> check.of(request)));
    }

    private static PivotRequest asked(KazooRequests request, String target) throws IOException {
        assertThat(SERVER.ask(request.to(target)).status()).isEqualTo(200);
        return SERVER.lastAsked().call();
    }
}
