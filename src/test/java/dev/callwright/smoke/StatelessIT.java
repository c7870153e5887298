package dev.callwright.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.VirtualPbx;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Caller;
import dev.callwright.simulator.caller.Scenario;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotAsk;
import dev.callwright.simulator.wire.PivotReply;
import dev.callwright.simulator.wire.PivotTransport;
import dev.callwright.simulator.wire.PivotUrl;
import dev.callwright.testing.SocketTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that share nothing but the key take one call in turns, and one of them is restarted in its middle. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StatelessIT {
    private static final String FLOW = """
            fallback: { module: hangup, data: {} }
            nodes:
              start: { type: start, next: { incoming_call: ask } }
              ask:
                type: get_input
                prompt: "How many?"
                max_input_size: 2
                next: { successful_input: menu, no_input: again }
              again: { type: counter, max_count: 3, next: { count_not_reached: ask, count_reached: bye } }
              menu:
                type: ivr_menu
                prompt: "{{ ask.input }}, is that right? Press 1."
                inputs: ["1"]
                next: { "1": ring, no_input: again, wrong_input: again }
              ring: { type: device, data: { id: front_desk }, next: { _: bye } }
              bye: { type: play_audio, prompt: "Goodbye after {{ again.count }}." }
            """;

    private final Path folder;

    StatelessIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aCallGoesOnWhicheverServerIsAskedAndWhicheverWasRestarted() throws Exception {
        Files.createDirectories(folder.resolve("one/flows"));
        Files.createDirectories(folder.resolve("two/flows"));
        Files.writeString(folder.resolve("one/flows/count.yml"), FLOW);
        Files.writeString(folder.resolve("two/flows/count.yml"), FLOW);
        try (Pair servers = new Pair(start("one"), start("two"))) {
            Scenario scenario = Scenario.of(
                            Caller.calling("+353861234567", "+35316877779").build())
                    .at(Instant.now())
                    .press("", "", "42", "1")
                    .bridge("*", BridgeResult.noAnswer())
                    .build();
            Transcript call = new VirtualPbx(KazooVersion.V4_3, servers)
                    .run(VirtualPbx.entry("https://pbx-apps.example.com/pivot/count"), scenario);

            assertThat(call.heard())
                    .containsExactly(
                            "How many?", "How many?", "How many?", "42, is that right? Press 1.", "Goodbye after 2.");
            assertThat(call.fellBack()).as(call.text()).isFalse();
            assertThat(servers.asked).isEqualTo(5);
        }
    }

    private RunningServer start(String name) throws IOException {
        return RunningServer.start(
                folder.resolve(name),
                Map.of("CALLWRIGHT_STATE_KEY", "a key that both of them have"),
                "--public-url",
                "https://pbx-apps.example.com");
    }

    /** Asks the servers in turn; after the third request the first one is restarted. */
    private final class Pair implements PivotTransport, AutoCloseable {
        private final SocketTransport socket = new SocketTransport();
        private RunningServer one;
        private final RunningServer two;
        private int asked;

        Pair(RunningServer one, RunningServer two) {
            this.one = one;
            this.two = two;
        }

        @Override
        public PivotReply ask(PivotAsk request, Instant now) {
            int port = asked++ % 2 == 0 ? one.port() : two.port();
            if (asked == 3) {
                restart();
                port = one.port();
            }
            PivotUrl url =
                    PivotUrl.of("http://127.0.0.1:" + port + request.url().target());
            return socket.ask(
                    new PivotAsk(
                            request.method(),
                            url,
                            request.headers(),
                            request.body(),
                            request.call(),
                            request.timeout()),
                    now);
        }

        private void restart() {
            try {
                one.close();
                one = start("one");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws InterruptedException {
            one.close();
            two.close();
        }
    }
}
