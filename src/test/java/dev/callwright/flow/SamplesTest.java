package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.VirtualPbx;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Caller;
import dev.callwright.simulator.caller.Scenario;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotAsk;
import dev.callwright.simulator.wire.PivotTransport;
import dev.callwright.simulator.wire.PivotUrl;
import dev.callwright.testing.SocketTransport;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples take calls end to end: a virtual PBX asks the real server over HTTP, and that asks a real shop. Beside each
 * call stands how many requests it costs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
    private static final String PUBLIC = "https://pbx-apps.example.com";
    private static final Instant FRIDAY_11 = Instant.parse("2026-11-20T11:00:00Z");
    private static final String CALLER = "+353861234567";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer shop;
    private EmbeddedServer server;
    private int calls;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", this::answer);
        shop.start();
        String address = "http://127.0.0.1:" + shop.getAddress().getPort();
        try (Stream<Path> files = Files.list(Path.of("flows"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file)
                        .replace("https://shop.example.com", address)
                        .replace("https://crm.example.com", address);
                Files.writeString(folder.resolve(String.valueOf(file.getFileName())), text);
            }
        }
        server = ApplicationContext.builder()
                .properties(Map.of(
                        "callwright.public-url",
                        PUBLIC,
                        "callwright.flows",
                        folder.toString(),
                        "callwright.outbound.allow-private",
                        true,
                        "callwright.pivot.loop-limit",
                        1_000,
                        "micronaut.server.port",
                        -1))
                .singletons(Clock.fixed(FRIDAY_11, ZoneOffset.UTC))
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    @AfterAll
    void stop() {
        server.getApplicationContext().close();
        shop.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        URI uri = exchange.getRequestURI();
        received.add(exchange.getRequestMethod() + " " + uri + " " + body);
        String query = String.valueOf(uri.getQuery());
        byte[] answer = (query.endsWith("=4711")
                        ? "{\"order\":{\"status\":\"shipped\"}}"
                        : query.endsWith("=42") ? "{\"order\":{\"status\":\"paid\"}}" : "{}")
                .getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private Transcript call(String flow, Scenario.Builder scenario) {
        PivotTransport transport = (ask, now) -> new SocketTransport().ask(toTheServer(ask), now);
        return new VirtualPbx(KazooVersion.V4_3, transport)
                .run(VirtualPbx.entry(PUBLIC + "/pivot/" + flow), scenario.build());
    }

    private PivotAsk toTheServer(PivotAsk ask) {
        PivotUrl url =
                PivotUrl.of("http://127.0.0.1:" + server.getPort() + ask.url().target());
        return new PivotAsk(ask.method(), url, ask.headers(), ask.body(), ask.call(), ask.timeout());
    }

    private Scenario.Builder from(String caller) {
        Caller.Builder call = Caller.calling(caller, "+35316877779").callId("call-" + ++calls);
        return Scenario.of(call.build()).at(FRIDAY_11);
    }

    /** What the PBX ran, without asking us. */
    private static List<String> modules(Transcript call) {
        return call.modules().stream().filter(name -> !name.equals("pivot")).toList();
    }

    private static void cost(Transcript call, int requests) {
        assertThat(call.fellBack()).as(call.text()).isFalse();
        assertThat(call.requests()).as(call.text()).hasSize(requests);
    }

    @Test
    void theOfficeRingsAndHasVoicemailBehind() {
        Transcript call = call("office_hours", from(CALLER).bridge("*", BridgeResult.noAnswer()));
        assertThat(modules(call)).containsExactly("device", "voicemail");
        cost(call, 1);
    }

    @Test
    void theSupportLineAsksThreeTimesAndThenTakesAMessage() {
        Transcript call = call("support_line", from(CALLER).press("", "7", ""));
        assertThat(call.heard())
                .startsWith(java.util.Collections.nCopies(3, "Press 1 for sales, or 2 for support.")
                        .toArray(String[]::new));
        assertThat(modules(call)).endsWith("voicemail");
        cost(call, 4);
    }

    @Test
    void salesAreDialledAndABusyLineLeadsToVoicemail() {
        Transcript call = call("support_line", from(CALLER).press("1").bridge("*", BridgeResult.busy()));
        assertThat(modules(call)).contains("resources").endsWith("voicemail");
        cost(call, 3);
    }

    @Test
    void dialStatusIsReportedWhenNobodyAnswers() {
        received.clear();
        Transcript call = call("dial_status", from(CALLER).bridge("*", BridgeResult.noAnswer()));
        assertThat(received)
                .singleElement()
                .asString()
                .startsWith("POST /dial-status ")
                .contains("\"DialStatus\":\"no-answer\"", "\"DialRingStatus\":");
        cost(call, 2);
    }

    @Test
    void listedAndPremiumCallersAreRefusedAndOthersRing() {
        Transcript listed = call("blocked_callers", from("+15550100002"));
        assertThat(listed.heard()).containsExactly("We do not take calls from this number.");
        cost(listed, 1);
        assertThat(modules(call("blocked_callers", from("+19005550100")))).contains("response");
        Transcript other = call("blocked_callers", from(CALLER).bridge("*", BridgeResult.noAnswer()));
        assertThat(modules(other)).containsExactly("device", "voicemail");
        cost(other, 1);
    }

    @Test
    void callersOfOneAreaMeetInOneConference() {
        Transcript call = call("area_code_conference", from("+14155550100"));
        assertThat(call.heard()).containsExactly("Welcome to the 415 conference.");
        assertThat(call.nodes().filter(node -> node.module().equals("conference")))
                .singleElement()
                .satisfies(node -> assertThat(String.valueOf(node.data())).contains("Areacode 415"));
        cost(call, 1);
    }

    @Test
    void aMessageIsRecordedAndThankedFor() {
        Transcript call = call("leave_message", from(CALLER).records(Duration.ofSeconds(20), "#"));
        assertThat(call.heard()).contains("Thank you. Goodbye.");
        assertThat(modules(call)).contains("record_caller");
        cost(call, 2);
    }

    @Test
    void theFourthCallWithinAnHourIsAskedToWait() {
        for (int i = 1; i <= 3; i++) {
            Transcript call = call("repeat_callers", from("+353861110000").bridge("*", BridgeResult.noAnswer()));
            assertThat(modules(call)).startsWith("device");
        }
        Transcript fourth = call("repeat_callers", from("+353861110000"));
        assertThat(fourth.heard()).singleElement().asString().startsWith("You have called several times.");
        cost(fourth, 1);
    }

    @Test
    void anOrderIsLookedUpWhileTheCallerWaits() {
        Transcript shipped = call("order_status", from(CALLER).press("4711#"));
        assertThat(shipped.heard()).contains("Your order 4711 is on its way.");
        cost(shipped, 2);
        Transcript open = call("order_status", from(CALLER).press("42#"));
        assertThat(open.heard()).contains("Your order 42 is paid. It has not left us yet.");
    }

    @Test
    void anUnknownOrderIsAskedForAgainAndThenTheFrontDeskRings() {
        Transcript call =
                call("order_status", from(CALLER).press("1#", "2#", "").bridge("*", BridgeResult.noAnswer()));
        assertThat(call.heard()).contains("We do not know an order of that number.");
        assertThat(modules(call)).endsWith("device");
        cost(call, 6);
    }

    @Test
    void theGateOpensForTheCodeAndTheDeskForOthers() {
        Transcript known = call("doorman", from(CALLER).press("4711"));
        assertThat(modules(known)).endsWith("send_dtmf");
        cost(known, 2);
        Transcript wrong = call("doorman", from(CALLER).press("1234").bridge("*", BridgeResult.noAnswer()));
        assertThat(wrong.heard()).contains("That is not the code. We connect you with the front desk.");
    }

    @Test
    void aSampleThatIsAskedWithAForeignStateServesItsFallback() {
        Transcript call = call("support_line?flow_state=1.abc.def", from(CALLER));
        assertThat(modules(call)).containsExactly("voicemail");
    }
}
