package dev.callwright.simulator.module;

import dev.callwright.callflow.Digits;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Input;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import dev.callwright.simulator.transcript.Event;
import java.time.Duration;
import java.util.Set;

/**
 * Collects keys under a name. What was typed ahead counts first, up to the terminator; if it is fewer keys than are wanted,
 * more are waited for. {@code terminator} is {@code #} if it is not written, whatever {@code terminators} say
 * ({@code contracts/kazoo.md}, "1.5 Encoding of nested values").
 */
final class CollectDtmf implements Behaviour {
    private static final long INTERDIGIT_MILLIS = 2000;

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        String collection = data.text("collection_name", Digits.DEFAULT);
        Set<String> terminators = Set.of(data.text("terminator", "#"));
        int max = (int) Math.min(Integer.MAX_VALUE, Math.max(1, data.number("max_digits", 1)));
        Input input = call.collect(
                collection,
                upTo(terminators, call.state().takeTypeAhead()),
                max,
                positive(data.millis("timeout", 5000)),
                positive(data.millis("interdigit_timeout", INTERDIGIT_MILLIS)),
                terminators);
        call.state().keep(collection, input.keys());
        call.happened(new Event.Collected(call.now(), collection, input.keys(), input.why()));
        return Next.OTHERWISE;
    }

    private static String upTo(Set<String> terminators, String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (terminators.contains(typed.substring(i, i + 1))) {
                return typed.substring(0, i);
            }
        }
        return typed;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
