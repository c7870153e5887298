package dev.callwright.pivot;

import dev.callwright.callflow.PivotRequest;
import dev.callwright.callflow.Problem;
import dev.callwright.resolver.Resolution.FlowVersion;
import dev.callwright.resolver.ResolverFailure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a call went where it went: one record per request, with the inputs, so that it can be decided again.
 *
 * @param id unique, and in the order of the requests
 * @param at when the request arrived
 * @param decidedFor the moment it was decided for; differs from {@code at} only under {@code ?at=}
 * @param name the name in the URL
 * @param resolver who decided; empty when the fallback was served
 * @param flow the flow that answered
 * @param path the steps taken inside it
 * @param why one sentence for operators
 * @param failure why the fallback was served, if it was
 * @param warnings what was mended before the answer left
 * @param treeHash first 16 hex characters of the answer's SHA-256
 * @param answerBytes length of the answer
 * @param latencyMicros from the request's arrival at the resolvers to the finished answer, in microseconds
 * @param call the request as read
 * @param raw the request as received
 */
public record Decision(
        String id,
        Instant at,
        Instant decidedFor,
        Optional<String> name,
        Optional<String> resolver,
        Optional<FlowVersion> flow,
        List<String> path,
        String why,
        Optional<ResolverFailure.Reason> failure,
        List<Problem> warnings,
        String treeHash,
        int answerBytes,
        long latencyMicros,
        PivotRequest call,
        Inquiry.Raw raw) {

    /** Whether the caller heard the fallback. */
    public boolean isFallback() {
        return failure.isPresent();
    }
}
