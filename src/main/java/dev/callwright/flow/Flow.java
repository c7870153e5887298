package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.file.FlowException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** One loaded, checked flow file, ready to answer calls. Immutable and thread-safe. */
public interface Flow {
    /** Its path under {@code flows/} without the ending, {@code examples/tts}: it answers {@code /pivot/examples/tts}. */
    String name();

    /** A short hash of its content: equal files have equal versions. */
    String version();

    /** What its file calls it, for people. */
    default Optional<String> title() {
        return Optional.empty();
    }

    /** What its file says about it, for people. */
    default Optional<String> description() {
        return Optional.empty();
    }

    /** The numbers it claims, as written: E.164, 00…, national, extensions, SIP users. */
    List<String> numbers();

    /**
     * The account whose calls it claims, by Kazoo's id: its numbers there only, or with no numbers every call of the
     * account that no number claims. Empty for any account.
     */
    default Optional<String> account() {
        return Optional.empty();
    }

    /** Its own time zone, if it names one. */
    Optional<ZoneId> zone();

    /** Its own fallback, prepared, if it names one. */
    Optional<Callflow> fallback();

    /**
     * What this call does.
     *
     * @return fails with a {@link FlowException} if no valid callflow can be made of this request, with a
     *     {@link dev.callwright.flow.graph.StateRefused} if it brings a state that is not taken; the caller then hears the
     *     fallback
     */
    CompletionStage<FlowAnswer> answer(FlowQuestion question);

    /**
     * What this call does, waited for.
     *
     * @param call what Kazoo asks
     * @param now the moment to decide for
     * @throws FlowException if no valid callflow can be made of this request
     */
    default FlowAnswer answer(PivotRequest call, Instant now) {
        try {
            return answer(new FlowQuestion(call, now, Duration.ofSeconds(4)))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The flow as its author wrote it, to be drawn, under its title or else its name. Made anew at each call. */
    Diagram diagram();
}
