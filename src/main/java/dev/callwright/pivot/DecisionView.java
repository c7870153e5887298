package dev.callwright.pivot;

import dev.callwright.callflow.Masked;
import dev.callwright.resolver.Resolution.FlowVersion;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A decision as operators read it: numbers and digits masked, the raw request left out.
 *
 * @param id unique, and in the order of the requests
 * @param at when the request arrived
 * @param decidedFor the moment it was decided for
 * @param callId Kazoo's Call-ID
 * @param accountId Kazoo's Account-ID
 * @param from the caller's number by its last two digits
 * @param to the called number, likewise
 * @param digits how much was pressed into which collection
 * @param url the path the PBX asked, without the secret
 * @param resolver who decided
 * @param flow the flow that answered
 * @param flowVersion hash of its content
 * @param path the steps taken inside it
 * @param why in one sentence
 * @param fallback why the fallback was served: {@code timeout}, {@code threw}, {@code invalid}, …
 * @param warnings what was mended before the answer left
 * @param treeHash first 16 hex characters of the answer's SHA-256
 * @param answerBytes length of the answer
 * @param latencyMicros how long it took, in microseconds
 */
@Serdeable
record DecisionView(
        String id,
        Instant at,
        Instant decidedFor,
        @Nullable String callId,
        @Nullable String accountId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String digits,
        String url,
        @Nullable String resolver,
        @Nullable String flow,
        @Nullable String flowVersion,
        List<String> path,
        String why,
        @Nullable String fallback,
        List<String> warnings,
        String treeHash,
        int answerBytes,
        long latencyMicros) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.id(),
                decision.at(),
                decision.decidedFor(),
                decision.call().callId().orElse(null),
                decision.call().accountId().orElse(null),
                decision.call().callerIdNumber().map(Masked::number).orElse(null),
                decision.call().calledNumber().map(Masked::number).orElse(null),
                decision.call().digits().isEmpty()
                        ? null
                        : decision.call().digits().toString(),
                decision.name().map(name -> "/pivot/" + name).orElse("/pivot"),
                decision.resolver().orElse(null),
                decision.flow().map(FlowVersion::name).orElse(null),
                decision.flow().map(FlowVersion::version).orElse(null),
                decision.path(),
                decision.why(),
                decision.failure()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                decision.warnings().stream()
                        .map(problem -> problem.masked().toString())
                        .toList(),
                decision.treeHash(),
                decision.answerBytes(),
                decision.latencyMicros());
    }
}
