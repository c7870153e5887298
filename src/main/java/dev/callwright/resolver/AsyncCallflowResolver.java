package dev.callwright.resolver;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A {@link CallflowResolver} that answers later, for code that is asynchronous anyway. The same rules hold: empty for
 * "not mine", the deadline, {@code @Order}, {@code @Named}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface AsyncCallflowResolver {
    /**
     * What this call does. Called on the event loop if the class is marked
     * {@link io.micronaut.core.annotation.NonBlocking}, else on the blocking executor.
     *
     * @return a stage that completes with the callflow, or with empty for "not mine"
     * @throws Exception whatever goes wrong, as a stage that completes exceptionally; the caller then hears the fallback
     */
    CompletionStage<Optional<Callflow>> resolve(PivotRequest call) throws Exception;
}
