package dev.callwright.simulator.module;

import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.CallOver;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.time.Duration;
import java.time.Instant;

/**
 * Records the caller until any key, five seconds of silence or the limit, and uploads it; also when the caller hangs up
 * meanwhile. Without a {@code url} nothing is recorded.
 */
final class RecordCaller implements Behaviour {
    private static final Duration SILENCE = Duration.ofSeconds(5);

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        String url = data.text("url", "");
        if (url.isEmpty()) {
            return Next.otherwise("no url: nothing is recorded");
        }
        long limit = Math.min(data.number("time_limit", 3600), call.settings().maxRecordingSeconds());
        Instant began = call.now();
        try {
            call.record(Duration.ofSeconds(Math.max(0, limit)), SILENCE);
        } catch (CallOver hungUp) {
            upload(call, data, url, began);
            throw hungUp;
        }
        upload(call, data, url, began);
        return Next.OTHERWISE;
    }

    private static void upload(Call call, NodeData data, String url, Instant began) {
        call.upload(url, data.text("method", "put"), data.text("format", "mp3"), Duration.between(began, call.now()));
    }
}
