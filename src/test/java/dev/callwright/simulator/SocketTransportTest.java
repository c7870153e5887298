package dev.callwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.testing.SocketTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The virtual PBX in front of a real socket. */
class SocketTransportTest {
    private static final String HELLO = "{\"module\":\"tts\",\"data\":{\"text\":\"Hello.\"}}";

    private record Met(Transcript call, String request) {}

    /** Calls a server that reads one request and answers so; an empty answer leaves the caller waiting. */
    private static Met call(Map<String, Object> options, String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> serve(server, answer));
            Callflow entry = VirtualPbx.entry("http://127.0.0.1:" + server.getLocalPort() + "/ivr?app=7", options);
            Callflow flow = Callflow.of(
                    "set_variables", Map.of("custom_application_vars", Map.of("order id", "a b")), Map.of("_", entry));
            Transcript call = new VirtualPbx(KazooVersion.MASTER, new SocketTransport())
                    .run(flow, Sim.scenario().build());
            return new Met(call, request.join());
        }
    }

    private static String serve(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            int length = Integer.parseInt(head.toString().replaceAll("(?s).*content-length: ([0-9]+).*", "$1"));
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (answer.isEmpty()) {
                in.read();
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            return head + body;
        } catch (IOException e) {
            return "";
        }
    }

    private static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    @Test
    void rawBracketsAndSpacesGoOutAndTheAnswerRuns() throws IOException {
        Met met = call(Map.of(), json(HELLO));

        assertThat(met.call().heard()).containsExactly("Hello.");
        assertThat(met.request())
                .startsWith("GET /ivr?app=7&To-Realm=")
                .contains("&Custom-Application-Vars[order id]=a+b&")
                .contains("\r\nte: \r\nhost: 127.0.0.1:");
        assertThat(met.request().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(met.call().requests().get(0).toBytes());
    }

    @Test
    void aBodyGoesOut() throws IOException {
        Met met = call(Map.of("method", "post", "req_body_format", "json"), json(HELLO));

        assertThat(met.call().heard()).containsExactly("Hello.");
        assertThat(met.request()).endsWith("\"Account-ID\":\"00000000000000000000000000000001\"}");
    }

    @Test
    void chunksAndAnAnswerWithoutALengthAreRead() throws IOException {
        String chunked = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"
                + "10;x=1\r\n" + HELLO.substring(0, 16) + "\r\n"
                + Integer.toHexString(HELLO.length() - 16) + "\r\n" + HELLO.substring(16) + "\r\n0\r\n\r\n";
        assertThat(call(Map.of(), chunked).call().heard()).containsExactly("Hello.");
        String closing = "HTTP/1.0 200\r\ncontent-type: application/json\r\n\r\n" + HELLO;
        assertThat(call(Map.of(), closing).call().heard()).containsExactly("Hello.");
    }

    @Test
    void aServerThatIsTooSlowOrBreaksOffOrIsNotThereFails() throws IOException {
        assertThat(reply(call(Map.of("req_timeout_ms", 100), ""))).isEqualTo("no answer in time");
        assertThat(reply(call(Map.of(), "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{}")))
                .isEqualTo("a broken connection");
        assertThat(reply(call(Map.of(), "SSH-2.0\r\n\r\n"))).isEqualTo("a broken connection");
        assertThat(reply(call(Map.of(), "HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n{}")))
                .isEqualTo("an answer longer than 1 MiB");
        Transcript nobody = new VirtualPbx(KazooVersion.MASTER, new SocketTransport())
                .run(VirtualPbx.entry("http://127.0.0.1:1/x"), Sim.scenario().build());
        assertThat(nobody.text()).contains("no connection");
        assertThat(nobody.ending()).isEqualTo(Ending.END_OF_FLOW);
    }

    private static String reply(Met met) {
        return met.call()
                .events(dev.callwright.simulator.transcript.Event.Answered.class)
                .findFirst()
                .orElseThrow()
                .reply()
                .describe();
    }

    @Test
    void aLineBreakInAKeyIsNotSent() {
        Callflow flow = Callflow.of(
                "set_variables",
                Map.of("custom_application_vars", Map.of("a\r\nx-evil: 1\r\n", "b")),
                Map.of("_", VirtualPbx.entry("http://127.0.0.1:1/x", Map.of())));

        assertThat(new VirtualPbx(KazooVersion.MASTER, new SocketTransport())
                        .run(flow, Sim.scenario().build())
                        .text())
                .contains("not sent");
    }
}
