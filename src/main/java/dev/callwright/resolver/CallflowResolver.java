package dev.callwright.resolver;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import java.util.Optional;

/**
 * Decides a call. Make it a bean and it is asked, in the order of {@link io.micronaut.core.annotation.Order}, about every
 * call that no flow file claims:
 *
 * <pre>{@code
 * @Singleton
 * class AreaCodeConference implements CallflowResolver {
 *   @Override
 *   public Optional<Callflow> resolve(PivotRequest call) {
 *     return call.callerIdNumber()
 *         .map(NORTH_AMERICAN::matcher) // (?:\\+?1)?([2-9][0-9]{2})[2-9][0-9]{6}
 *         .filter(Matcher::matches)
 *         .map(number -> number.group(1))
 *         .map(areaCode -> tts("Welcome to the " + areaCode + " conference!")
 *             .then(conference().name("Areacode " + areaCode)));
 *   }
 * }
 * }</pre>
 *
 * <p>A bean with {@code @Named("vip")} also answers {@code /pivot/vip}. It may block: it runs on the blocking executor
 * unless its class is marked {@link io.micronaut.core.annotation.NonBlocking}. Past the deadline
 * ({@code callwright.pivot.deadline}, 2 s) it is interrupted and the fallback is served; the same when it throws or
 * returns a tree that Kazoo would not run. Several calls are resolved at once: a resolver must be thread-safe.
 *
 * @since 0.1.0
 * @see AsyncCallflowResolver
 */
@FunctionalInterface
public interface CallflowResolver {
    /**
     * What this call does.
     *
     * @return the callflow, or empty for "not mine": the next resolver is asked
     * @throws Exception whatever goes wrong; the caller then hears the fallback, and the reason is recorded
     */
    Optional<Callflow> resolve(PivotRequest call) throws Exception;
}
