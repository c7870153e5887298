package dev.callwright.resolver;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** One of those that may decide a call. Thread-safe. */
public interface Candidate {
    /** For the decision record and metrics. */
    String name();

    /**
     * Asks it.
     *
     * @return a stage that completes before the deadline: with the resolution, with empty for "not mine", or
     *     exceptionally with a {@link ResolverFailure}
     */
    CompletionStage<Optional<Resolution>> ask(Question question, Deadline deadline);
}
