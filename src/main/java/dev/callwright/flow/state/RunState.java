package dev.callwright.flow.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a call stands. Immutable.
 *
 * @param frames the flow it is in, last; before it those that wait for it to come back
 * @param label of what the node is resumed with; empty if it is to be entered
 * @param started when the run began, to the second
 * @param steps how many nodes were entered
 * @param again how often the last node was entered in a row
 * @param call a short hash of the call that it belongs to; empty before there is one
 */
public record RunState(List<Frame> frames, String label, Instant started, int steps, int again, String call) {
    public RunState {
        frames = List.copyOf(frames);
    }

    /** The flow that the call is in. */
    public Frame top() {
        return frames.get(frames.size() - 1);
    }

    /** The same, with another frame for the flow that the call is in. */
    public RunState with(Frame top) {
        List<Frame> changed = new ArrayList<>(frames);
        changed.set(changed.size() - 1, top);
        return new RunState(changed, label, started, steps, again, call);
    }

    /** The node is to be resumed with a label. */
    public RunState labelled(String other) {
        return new RunState(frames, other, started, steps, again, call);
    }

    /** The node is entered: one step more. */
    public RunState entering(String node) {
        boolean same = steps > 0 && top().node().equals(node);
        return new RunState(with(top().at(node)).frames(), "", started, steps + 1, same ? again + 1 : 1, call);
    }

    /** Another flow is run before this one goes on. */
    public RunState running(Frame other) {
        List<Frame> more = new ArrayList<>(frames);
        more.add(other);
        return new RunState(more, "", started, steps, 0, call);
    }

    /** The flow has come to its end, and the one that waits for it goes on; there must be one. */
    public RunState returning() {
        return new RunState(frames.subList(0, frames.size() - 1), "", started, steps, 0, call);
    }

    /** For another call, one that this run has placed. */
    public RunState forCall(String other) {
        return new RunState(frames, label, started, steps, again, other);
    }
}
