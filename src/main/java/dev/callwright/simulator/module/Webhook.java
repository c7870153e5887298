package dev.callwright.simulator.module;

import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.util.Locale;

/** Fires a webhook, and does not wait for it. The virtual PBX sends none. */
final class Webhook implements Behaviour {
    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        call.note("fires the webhook " + data.text("http_verb", "post").toUpperCase(Locale.ROOT) + " "
                + data.text("uri", "?"));
        return Next.OTHERWISE;
    }
}
