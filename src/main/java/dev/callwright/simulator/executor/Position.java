package dev.callwright.simulator.executor;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.Callflow;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.transcript.Event;
import java.util.ArrayDeque;
import java.util.Deque;

/** Where in which tree the executor is, and which callflows wait for it to come back. */
public final class Position {
    private final Call call;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int branchesLeft;
    private Callflow node;
    private String path = "";

    /** A callflow that branched into another: its {@code _} is next when that stops. */
    private record Waiting(Callflow node, String path) {}

    Position(Call call, Callflow entry, int branches) {
        this.call = call;
        this.node = entry;
        this.branchesLeft = branches;
    }

    Callflow node() {
        return node;
    }

    /** The branch keys from the root of this tree. */
    String path() {
        return path;
    }

    void toChild(String key, String why) {
        if (!attempt(key, key, why) && !attempt(BranchKeys.OTHERWISE, key, why)) {
            nothingFollows(key, why);
        }
    }

    boolean attempt(String key, String why) {
        return attempt(key, key, why);
    }

    private boolean attempt(String key, String wanted, String why) {
        Callflow child = node.children().get(key);
        if (child == null) {
            return false;
        }
        call.happened(new Event.Branched(call.now(), node, wanted, key, why));
        go(child, below(key));
        return true;
    }

    /** No child fits: a mistake if there are some. */
    void nothingFollows(String wanted, String why) {
        boolean mistake =
                !wanted.equals(BranchKeys.OTHERWISE) && !node.children().isEmpty();
        String reason = why.isEmpty() ? "nothing follows " + node.module() : why;
        stop(
                mistake ? Ending.NO_BRANCH : Ending.END_OF_FLOW,
                mistake ? reason + "; " + node.module() + " has no child for " + wanted : reason);
    }

    void stop(Ending ending, String why) {
        if (waiting.isEmpty()) {
            throw new CallOver(ending, why);
        }
        Waiting back = waiting.pop();
        call.happened(new Event.Noted(call.now(), "back in the callflow that branched here (" + why + ")"));
        go(back.node(), back.path());
    }

    void replace(Callflow flow) {
        go(flow, "");
    }

    void branch(Callflow flow) {
        if (branchesLeft-- <= 0) {
            throw new CallOver(Ending.TOO_MANY_BRANCHES, "more than the PBX's max_branch_count");
        }
        Callflow after = node.children().get(BranchKeys.OTHERWISE);
        if (after != null) {
            waiting.push(new Waiting(after, below(BranchKeys.OTHERWISE)));
        }
        go(flow, "");
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }

    private void go(Callflow next, String to) {
        node = next;
        path = to;
    }
}
