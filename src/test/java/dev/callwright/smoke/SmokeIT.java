package dev.callwright.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callwright.testing.KazooRequests;
import dev.callwright.testing.RawHttp;
import dev.callwright.testing.RawHttp.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The built server over HTTP, as the PBX meets it: a process of its own and raw bytes on a socket. It runs against
 * {@code target/callwright.jar}, or with {@code -Dcallwright.executable=target/callwright} against the native image.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SmokeIT {
    private static final String SECRET = "smoke-test.secret";
    private static final String PIVOT = "/s/" + SECRET + "/pivot";
    private static final String FRONT_DESK = "0123456789abcdef0123456789abcdef";
    private static final Path FLOWS = Path.of("flows").toAbsolutePath();
    /** No example answers this, so one that could not be answered is told from one that was. */
    private static final int FALLBACK = 599;

    private static final ObjectMapper JSON = new ObjectMapper();

    private RunningServer server;
    private long firstAnswer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.start(
                folder,
                Map.of(
                        "CALLWRIGHT_ACCESS_SECRET",
                        SECRET,
                        "CALLWRIGHT_TIMEZONE",
                        "Europe/Dublin",
                        "CALLWRIGHT_FALLBACK",
                        "{module: response, data: {code: " + FALLBACK + "}}",
                        "FRONT_DESK_DEVICE_ID",
                        FRONT_DESK,
                        // the recorded requests are all of one call
                        "CALLWRIGHT_PIVOT_LOOP_LIMIT",
                        "1000"),
                "--flows",
                FLOWS.toString(),
                "--public-url",
                "https://pbx-apps.example.com");
        assertThat(get("/health").status()).isEqualTo(200);
        firstAnswer = server.millisecondsRunning();
    }

    @AfterAll
    void stop() throws Exception {
        if (server == null) {
            return; // its start has failed, and said why
        }
        System.out.printf(
                "%s: first answer %d ms after its start, %s MB resident after the test%n",
                RunningServer.artifactName(),
                firstAnswer,
                server.residentMegabytes().map(String::valueOf).orElse("unknown"));
        server.close();
    }

    @Test
    void aCallAtTenInTheMorningRingsTheFrontDesk() throws IOException {
        JsonNode tree = tree(call(KazooRequests.POST_JSON, PIVOT + "?at=2026-11-20T10:00"));

        assertThat(tree.at("/module").asText()).isEqualTo("device");
        assertThat(tree.at("/data/id").asText()).isEqualTo(FRONT_DESK);
        assertThat(tree.at("/children/_/module").asText()).isEqualTo("voicemail");
    }

    @Test
    void aCallAtFivePmRingsNobody() throws IOException {
        JsonNode tree = tree(call(KazooRequests.POST_JSON, PIVOT + "?at=2026-11-20T17:00"));

        assertThat(tree.at("/module").asText()).isEqualTo("voicemail");
        assertThat(tree.at("/children").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void howeverThePbxAsksItIsAnswered(KazooRequests shape) throws IOException {
        JsonNode tree = tree(RawHttp.ask(server.port(), shape.to(PIVOT)));

        assertThat(tree.at("/module").asText()).isIn("device", "voicemail");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAnswered(String example) throws IOException {
        JsonNode tree = tree(call(KazooRequests.POST_JSON, PIVOT + "/" + example));

        assertThat(tree.at("/data/code").asInt()).as("%s", tree).isNotEqualTo(FALLBACK);
    }

    /** Every file below {@code flows/examples}, as it stands in the URL. */
    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.walk(FLOWS.resolve("examples"))) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(json|ya?ml)"))
                    .map(file -> FLOWS.relativize(file).toString().replaceAll("\\.(json|ya?ml)$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void aFlowOfNodesAsksAndTakesTheAnswer() throws IOException {
        JsonNode menu = tree(call(KazooRequests.POST_JSON, PIVOT + "/doorman"));
        JsonNode collect = menu.at("/children/_");
        String url = collect.at("/children/_/data/voice_url").asText();
        String body = "{\"Call-ID\":\"417263980@192.0.2.44\",\"Digits\":{\""
                + collect.at("/data/collection_name").asText() + "\":\"4711\"}}";
        Answer answer = RawHttp.ask(
                server.port(),
                "POST " + url.substring("https://pbx-apps.example.com".length())
                        + " HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: "
                        + body.length() + "\r\n\r\n" + body);
        assertThat(JSON.readTree(answer.text()).at("/data/text").asText()).isEqualTo("Come in.");
    }

    @Test
    void aNumberIsDialledWithItsFailuresSpelledOut() throws IOException {
        JsonNode tree = tree(call(KazooRequests.POST_JSON, PIVOT + "/dial_status"));
        assertThat(tree.findParents("NO_ANSWER")).isNotEmpty();
    }

    @Test
    void theSchemaOfFlowsIsServed() throws IOException {
        assertThat(get("/schema/flow.json").text()).contains("call_forward", "kazoo.device");
    }

    @Test
    void aRecordingIsKeptAndPlayed() throws IOException {
        String target = "/s/" + SECRET + "/recordings/ACCOUNT/call_recording_829597750%4010.26.0.158.mp3"
                + "?call_id=829597750%4010.26.0.158&caller_id_number=%2B15551234567";
        String put = "PUT " + target + " HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\nall ears!";

        assertThat(JSON.readTree(RawHttp.ask(server.port(), put).text())
                        .path("repeat")
                        .asBoolean(true))
                .isFalse();
        assertThat(JSON.readTree(RawHttp.ask(server.port(), put).text())
                        .path("repeat")
                        .asBoolean(false))
                .isTrue();

        Answer list = get("/api/recordings?call_id=829597750%4010.26.0.158");
        JsonNode recording = JSON.readTree(list.text()).path(0);
        assertThat(recording.path("callerIdNumber").asText()).isEqualTo("…67");
        assertThat(recording.path("bytes").asInt()).isEqualTo(9);
        Answer audio = get(recording.path("audio").asText());
        assertThat(audio.header("content-type")).isEqualTo("audio/mpeg");
        assertThat(audio.text()).isEqualTo("all ears!");
    }

    @Test
    void strangersLearnNothing() throws IOException {
        Answer refused = call(KazooRequests.POST_JSON, "/pivot");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).isEqualTo("{\"error\":\"Forbidden.\"}");
        assertThat(get("/nowhere").status()).isEqualTo(404);
        assertThat(get("/env").status()).isEqualTo(404);
    }

    @Test
    void operatorsReadMetricsOnThisMachine() throws IOException {
        Answer metrics = get("/metrics");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("content-type")).startsWith("text/plain");
        assertThat(metrics.text()).contains("# TYPE ", "http_server_requests_seconds");
    }

    @Test
    void metricsAreNotForOthers() throws IOException {
        Answer answer = RawHttp.ask(server.port(), "GET /metrics HTTP/1.1\r\nhost: pbx-apps.example.com\r\n\r\n");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void theApiIsDescribed() throws IOException {
        assertThat(get("/swagger/callwright.yml").text()).contains("openapi:", "/pivot", "/health", "/metrics");
        assertThat(get("/swagger").text()).contains("swagger-ui");
        assertThat(get("/swagger-ui/res/swagger-ui-bundle.js").status()).isEqualTo(200);
    }

    @Test
    void anAnswerUnderWayIsFinishedWhenTheServerIsStopped(@TempDir Path folder) throws Exception {
        String body = "{\"Call-ID\":\"829597750@192.0.2.44\",\"Request\":\"+35316877779\"}";
        String head = "POST /pivot HTTP/1.1\r\nhost: pivot.test\r\ncontent-type: application/json\r\ncontent-length: "
                + body.getBytes(UTF_8).length + "\r\nexpect: 100-continue\r\n\r\n";
        try (RunningServer stopping = RunningServer.start(folder, Map.of(), "--flows", FLOWS.toString());
                RawHttp call = RawHttp.connect(stopping.port())) {
            // it has taken up this request
            assertThat(call.send(head).answer().status()).isEqualTo(100);
            call.send(body.substring(0, 20));
            stopping.terminate();
            stopping.awaitClosedPort();

            assertThat(call.send(body.substring(20)).answer().status()).isEqualTo(200);
            assertThat(stopping.stopped()).isTrue();
        }
    }

    private Answer get(String target) throws IOException {
        return RawHttp.ask(server.port(), "GET " + target + " HTTP/1.1\r\nhost: localhost\r\n\r\n");
    }

    /** Asks as Kazoo does, but as an operator on this machine, who may say {@code ?at=}. */
    private Answer call(KazooRequests shape, String target) throws IOException {
        String request = new String(shape.to(target), UTF_8);
        return RawHttp.ask(server.port(), request.replaceFirst("\r\nhost: [^\r]*", "\r\nhost: localhost"));
    }

    /** The answer as a tree, after what the PBX insists on has been checked. */
    private static JsonNode tree(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        JsonNode tree = JSON.readTree(answer.text());
        assertNode(tree, tree);
        return tree;
    }

    private static void assertNode(JsonNode node, JsonNode root) {
        assertThat(node.path("module").asText()).as("%s", root).isNotEmpty();
        assertThat(node.path("data").isObject()).as("%s", root).isTrue();
        assertThat(node.path("children").isObject()).as("%s", root).isTrue();
        node.path("children").forEach(child -> assertNode(child, root));
    }
}
