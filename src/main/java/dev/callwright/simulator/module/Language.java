package dev.callwright.simulator.module;

import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;

/** Changes the language, which later requests bring. */
final class Language implements Behaviour {
    @Override
    public Next run(Call call) {
        call.data().text("language").ifPresent(call.state()::language);
        return Next.OTHERWISE;
    }
}
