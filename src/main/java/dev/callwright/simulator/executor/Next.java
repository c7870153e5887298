package dev.callwright.simulator.executor;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.Callflow;
import dev.callwright.simulator.transcript.Ending;
import java.util.List;

/** How a module tells the executor what follows ({@code contracts/kazoo.md}, "6. The executor"). */
public sealed interface Next {
    /** The child {@code _}, else the end of the flow. */
    Next OTHERWISE = new Continue(BranchKeys.OTHERWISE, "");

    /** Moves there. */
    void follow(Position position);

    /** Kazoo's {@code continue(Key)}: the child of that key, else {@code _}, else hang up. */
    static Next to(String key, String why) {
        return new Continue(key, why);
    }

    /** The child {@code _}, for a reason worth telling. */
    static Next otherwise(String why) {
        return new Continue(BranchKeys.OTHERWISE, why);
    }

    /** See {@link Continue}. */
    record Continue(String key, String why) implements Next {
        @Override
        public void follow(Position position) {
            position.toChild(key, why);
        }
    }

    /**
     * Kazoo's {@code attempt(Key)}: the first of the keys that has a child. If none has, {@code _} where the module falls back
     * to it, else hang up.
     */
    record Attempt(List<String> keys, boolean otherwise, String why) implements Next {
        @Override
        public void follow(Position position) {
            for (String key : keys) {
                if (position.attempt(key, why)) {
                    return;
                }
            }
            String wanted = keys.isEmpty() ? BranchKeys.OTHERWISE : keys.get(0);
            if (otherwise) {
                position.toChild(wanted, why);
            } else {
                position.nothingFollows(wanted, why);
            }
        }
    }

    /** Kazoo's {@code continue_with_flow}: this tree instead of the one that runs. */
    record Replace(Callflow flow) implements Next {
        @Override
        public void follow(Position position) {
            position.replace(flow);
        }
    }

    /** Kazoo's {@code branch}: this callflow, and when that stops, this node's {@code _}. */
    record Branch(Callflow flow) implements Next {
        @Override
        public void follow(Position position) {
            position.branch(flow);
        }
    }

    /** The call is over, or out of the callflow's hands for good, even where another callflow waits to go on. */
    record End(Ending ending, String why) implements Next {
        @Override
        public void follow(Position position) {
            throw new CallOver(ending, why);
        }
    }
}
