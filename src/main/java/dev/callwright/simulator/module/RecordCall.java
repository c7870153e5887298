package dev.callwright.simulator.module;

import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.CallState.CallRecording;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;

/** Starts or stops recording the whole call. The recording is sent when it stops, at the latest when the call does. */
final class RecordCall implements Behaviour {
    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        call.recordingStops();
        if (!data.text("action", "start").equals("stop")) {
            data.text("url")
                    .ifPresent(url -> call.state()
                            .recordingStarts(new CallRecording(
                                    url, data.text("method", "put"), data.text("format", "mp3"), call.now())));
            call.note("the call is recorded");
        }
        return Next.OTHERWISE;
    }
}
