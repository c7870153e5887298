package dev.callwright.simulator.module;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.util.Map;
import java.util.Optional;

/** Runs another stored callflow, on Kazoo 5 also one that is written out; when it stops, this node's {@code _} follows. */
final class OtherCallflow implements Behaviour {
    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        Map<String, Object> inline = data.object("flow");
        if (call.settings().version() == KazooVersion.V5 && !inline.isEmpty()) {
            try {
                return new Next.Branch(RawCallflow.read(inline));
            } catch (RawCallflow.Invalid invalid) {
                return Next.otherwise("its flow is none: " + invalid.getMessage());
            }
        }
        String id = data.text("id").orElseGet(() -> data.text("doc_id", ""));
        Optional<Callflow> stored = call.settings().stored().callflow(id);
        return stored.<Next>map(Next.Branch::new).orElseGet(() -> Next.otherwise("this PBX has no callflow " + id));
    }
}
