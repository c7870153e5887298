package dev.callwright.recording;

import static dev.callwright.recording.UploadServer.audioOf;
import static dev.callwright.recording.UploadServer.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that break off, stand still or come all at once. */
class CutUploadTest {
    private static final int AT_ONCE = 50;

    @Test
    void ofARecordingThatBreaksOffNothingIsLeft(@TempDir Path folder) throws IOException {
        try (UploadServer server = UploadServer.start(folder, Map.of())) {
            byte[] request = request("PUT", "/recordings/x.mp3", audioOf(300_000, 1));
            for (int length : new int[] {request.length - 300_000, request.length - 200_000, request.length - 1}) {
                try (RawHttp client = RawHttp.connect(server.port())) {
                    client.send(Arrays.copyOf(request, length));
                }
                assertThat(server.filesInTheEnd()).as("after %d bytes", length).isEmpty();
            }
            try (RawHttp halfClosed = RawHttp.connect(server.port())) {
                halfClosed.send(Arrays.copyOf(request, request.length - 1)).endOutput();
                assertThat(halfClosed.isClosedByServer()).isTrue();
            }
            assertThat(server.filesInTheEnd()).isEmpty();
            assertThat(server.put("/recordings/x.mp3", audioOf(300_000, 1)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void ofFiftyAtOnceExactlyTheWholeOnesAreKept(@TempDir Path folder) throws Exception {
        try (UploadServer server = UploadServer.start(folder, Map.of("callwright.recordings.uploads", 8))) {
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                answers.add(senders.submit(() -> {
                    start.await();
                    return send(server, number);
                }));
            }
            for (int i = 0; i < AT_ONCE; i++) {
                assertThat(answers.get(i).get()).as("upload %d", i).isEqualTo(isCut(i) ? 0 : 200);
            }
            senders.shutdown();

            List<String> whole = IntStream.range(0, AT_ONCE)
                    .filter(i -> !isCut(i))
                    .mapToObj(i -> "x" + i + ".mp3")
                    .flatMap(name -> Stream.of(name, name + ".json"))
                    .sorted()
                    .toList();
            assertThat(server.filesInTheEnd()).isEqualTo(whole);
            for (int i = 1; i < AT_ONCE; i += 2) {
                assertThat(server.audio("x" + i + ".mp3")).isEqualTo(audio(i));
            }
        }
    }

    @Test
    void fiftyOfOneCallAtOnceAreFiftyRecordings(@TempDir Path folder) throws Exception {
        try (UploadServer server = UploadServer.start(folder, Map.of("callwright.recordings.uploads", 8))) {
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                byte[] audio = audioOf(5_000, i / 2);
                answers.add(senders.submit(() -> {
                    start.await();
                    return server.put("/recordings/x.mp3", audio).status();
                }));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            senders.shutdown();

            assertThat(server.kept()).as("each was sent twice").hasSize(AT_ONCE / 2);
        }
    }

    @Test
    void anUploadThatStandsStillIsClosed(@TempDir Path folder) throws IOException {
        try (UploadServer server = UploadServer.start(folder, Map.of("callwright.recordings.idle-timeout", "200ms"));
                RawHttp client = RawHttp.connect(server.port())) {
            byte[] request = request("PUT", "/recordings/x.mp3", audioOf(300_000, 1));

            assertThat(client.send(Arrays.copyOf(request, 100_000)).isClosedByServer())
                    .isTrue();
            assertThat(server.filesInTheEnd()).isEmpty();
        }
    }

    @Test
    void anUploadWaitsForItsTurnAndOneMoreIsTurnedAway(@TempDir Path folder) throws IOException {
        Map<String, Object> one = Map.of("callwright.recordings.uploads", 1, "callwright.recordings.waiting", 1);
        try (UploadServer server = UploadServer.start(folder, one);
                RawHttp first = RawHttp.connect(server.port());
                RawHttp second = RawHttp.connect(server.port())) {
            byte[] request = request("PUT", "/recordings/1.mp3", audioOf(1_000_000, 1));
            first.send(Arrays.copyOf(request, 500_000));
            await(() -> !server.files().isEmpty());
            second.send(request("PUT", "/recordings/2.mp3", audioOf(1_000_000, 2)));
            await(() -> server.bean(UploadQueue.class).waiting() == 1);

            RawHttp.Answer third = server.put("/recordings/3.mp3", audioOf(1_000, 3));
            first.send(Arrays.copyOfRange(request, 500_000, request.length));

            assertThat(third.status()).isEqualTo(503);
            assertThat(third.headers()).doesNotContainKey("retry-after");
            assertThat(first.answer().status()).isEqualTo(200);
            assertThat(second.answer().status()).isEqualTo(200);
            assertThat(server.kept()).containsExactly("1.mp3", "2.mp3");
        }
    }

    private static void await(BooleanSupplier reached) {
        long patience = System.nanoTime() + 20_000_000_000L;
        while (!reached.getAsBoolean() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    private static int send(UploadServer server, int number) throws IOException {
        byte[] request = request("PUT", "/recordings/x" + number + ".mp3", audio(number));
        try (RawHttp client = RawHttp.connect(server.port())) {
            if (isCut(number)) {
                client.send(Arrays.copyOf(request, request.length * (1 + number) / (AT_ONCE + 1)));
                return 0;
            }
            return client.send(request).answer().status();
        }
    }

    private static boolean isCut(int number) {
        return number % 2 == 0;
    }

    private static byte[] audio(int number) {
        return audioOf(100_000 + number * 10_000, number);
    }
}
