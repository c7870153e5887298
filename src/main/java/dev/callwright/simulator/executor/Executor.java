package dev.callwright.simulator.executor;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.transcript.Event;
import dev.callwright.simulator.transcript.Transcript;
import java.util.Locale;
import java.util.function.Function;

/** Kazoo's executor ({@code cf_exe}): runs one call's nodes, one after the other, until the call is over. */
public final class Executor {
    private final Call call;
    private final ModuleCatalog catalog;
    private final Function<String, Behaviour> behaviours;
    private final TokenBucket tokens;

    /** @param behaviours of every module of the call's PBX, by name */
    public Executor(Call call, Function<String, Behaviour> behaviours) {
        this.call = call;
        this.catalog = ModuleCatalog.of(call.settings().version());
        this.behaviours = behaviours;
        this.tokens = new TokenBucket(call.now());
    }

    /** Runs a stored callflow from its root to the call's end. */
    public Transcript run(Callflow entry) {
        call.begins();
        Position position = new Position(call, entry, call.settings().limits().branches());
        try {
            for (int number = 1; ; number++) {
                step(position, number);
            }
        } catch (CallOver over) {
            return call.ends(over.ending(), over.why());
        }
    }

    private void step(Position position, int number) {
        Limits limits = call.settings().limits();
        if (number > limits.modules()) {
            throw new CallOver(Ending.LIMIT, String.format(Locale.ROOT, "more than %,d modules", limits.modules()));
        }
        if (call.settings().consumesTokens() && !tokens.take(call.now())) {
            throw new CallOver(
                    Ending.OUT_OF_TOKENS,
                    "action " + number + ", " + position.node().module()
                            + ": each costs 5 of 100 tokens, and 10 come back each second");
        }
        Callflow node = position.node();
        call.at(node);
        call.happened(new Event.Entered(call.now(), number, node, position.path()));
        next(node).follow(position);
    }

    private Next next(Callflow node) {
        if (call.data().flag("skip_module")) {
            return Next.otherwise("skip_module");
        }
        if (catalog.module(node.module()).isEmpty()) {
            return Next.otherwise("Kazoo " + catalog.version().label() + " has no module " + node.module());
        }
        return behaviours.apply(node.module()).run(call);
    }
}
