package dev.callwright.flow.node;

import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.outside.Outside;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call at one node: all that a component may know and use. For one answer, used by one thread at a time. */
public interface Visit {
    /** The flow's name. */
    String flow();

    /** The node's name. */
    String node();

    /** What the PBX asked, or reported; with no parameters when there is no call yet. */
    PivotRequest call();

    /** Whether somebody is on the line who hears what is played. Without, {@link #once} waits until it is done. */
    boolean hasCaller();

    /** The moment to decide for. */
    Instant now();

    /** The zone in force. */
    ZoneId zone();

    /** A number that no other visit of this run has: for names that must be fresh. */
    int number();

    /** The states that something comes behind; others end the flow. */
    Set<String> connected();

    /** Whether the flow goes on when nothing comes behind a state: it was run by another one. */
    boolean returns();

    /**
     * A text with the call's values.
     *
     * @throws dev.callwright.flow.file.FlowException if its template fails
     */
    String render(Text text);

    /** What a text that is nothing but one variable stands for, with its type; else the rendered text. */
    @Nullable
    Object value(Text text);

    /** What the node has kept in this run, by earlier visits. */
    Map<String, Object> kept();

    /** What happens outside. */
    Outside outside();

    /** The PBX that the callflow is for. */
    KazooTarget target();

    /** How long the work for this answer may still take. */
    Duration left();

    /**
     * Does something once, however often the PBX repeats its request and whichever server answers.
     *
     * @param name tells several things of one visit apart
     * @param effect begun only by the first who asks; gives a text of at most 256 Ki characters
     * @param atLeast how long the result must be known
     * @return the result; empty if it is not there before this answer must leave
     */
    CompletionStage<Optional<String>> once(String name, Duration atLeast, Supplier<CompletionStage<String>> effect);

    /**
     * The result of what {@link #once} has begun under this name, here or on another server. Begins nothing.
     *
     * @return empty if it is not there before this answer must leave
     */
    CompletionStage<Optional<String>> begun(String name);

    /** The key of a thing that is done once, for others that know such keys. */
    String onceKey(String name);

    /** A key of this node, the same on every call, under which something may be kept; it does not show {@code text}. */
    String keepKey(String name, String text);

    /**
     * The absolute address at which the node is resumed with the label, in a call that this one places: the first call that
     * asks there is the one, others are refused. Empty without a public URL.
     */
    Optional<String> address(String label);

    /** Has the node resumed with the label when another call ends, with what is known of it. */
    CompletionStage<Void> resumeWhenEnds(String callId, String label);

    /** Takes back that something follows the end of this call: it has come back from where it could have ended. */
    CompletionStage<Void> forgetEnd();
}
