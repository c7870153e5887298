package dev.callwright.pivot;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers every call with a valid callflow that says what was asked, and remembers it. */
@Singleton
@Replaces(PivotAnswers.class)
@Requires(env = EdgeServer.ENVIRONMENT)
final class EchoAnswers implements PivotAnswers {
    private final List<Inquiry> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<CompletableFuture<Void>> held = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean holding;

    @Override
    public CompletionStage<byte[]> answer(Inquiry inquiry) {
        asked.add(inquiry);
        Map<String, Object> variables = new LinkedHashMap<>(inquiry.call().parameters());
        variables.put("name", inquiry.name().orElse(null));
        byte[] json = CallflowJson.write(Callflow.of("set_variables").data("custom_application_vars", variables));
        if (!holding) {
            return CompletableFuture.completedFuture(json);
        }
        CompletableFuture<Void> release = new CompletableFuture<>();
        held.add(release);
        return release.thenApply(released -> json);
    }

    /** From now on answers wait for {@link #releaseLastFirst()}. */
    void hold() {
        holding = true;
    }

    int held() {
        return held.size();
    }

    /** Lets the answers go, that of the last request first. */
    void releaseLastFirst() {
        holding = false;
        List<CompletableFuture<Void>> all = new ArrayList<>(held);
        Collections.reverse(all);
        all.forEach(release -> release.complete(null));
        held.clear();
    }

    List<Inquiry> asked() {
        return List.copyOf(asked);
    }

    void forget() {
        asked.clear();
    }
}
