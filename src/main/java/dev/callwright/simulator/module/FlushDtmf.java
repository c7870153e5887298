package dev.callwright.simulator.module;

import dev.callwright.callflow.Digits;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;

/** Forgets a collection; on master that is not kept, a mistake of Kazoo's. */
final class FlushDtmf implements Behaviour {
    @Override
    public Next run(Call call) {
        String collection = call.data().text("collection_name", Digits.DEFAULT);
        if (call.settings().version() == KazooVersion.MASTER) {
            call.note("flush_dtmf does nothing on this Kazoo: " + collection + " stays as it is");
        } else {
            call.state().flush(collection);
        }
        return Next.OTHERWISE;
    }
}
