package dev.callwright.call.crossbar;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * {@code /callflows} ({@code contracts/kazoo.md}, "Bind a number to a pivot flow"). A number that another callflow has is
 * {@link CrossbarException.Kind#CONFLICT}. Stages fail with {@link CrossbarException}.
 */
public final class Callflows {
    private static final String CALLFLOWS = "callflows";

    private final Api api;

    Callflows(Api api) {
        this.api = api;
    }

    /** All of the account, without their flows. */
    public CompletionStage<List<StoredCallflow>> list() {
        return api.list(CALLFLOWS)
                .thenApply(all -> all.stream().map(StoredCallflow::of).toList());
    }

    public CompletionStage<StoredCallflow> get(String id) {
        return api.send(ApiRequest.get(CALLFLOWS, id)).thenApply(Callflows::callflow);
    }

    public CompletionStage<StoredCallflow> create(CallflowPlan plan) {
        return api.send(ApiRequest.put(plan.data(), CALLFLOWS)).thenApply(Callflows::callflow);
    }

    /** Makes it what the plan says; what a plan does not speak of stays. The flow is replaced as a whole. */
    public CompletionStage<StoredCallflow> update(String id, CallflowPlan plan) {
        return get(id).thenCompose(
                        stored -> api.send(ApiRequest.post(Merged.of(stored.document(), plan.data()), CALLFLOWS, id)))
                .thenApply(Callflows::callflow);
    }

    public CompletionStage<Void> delete(String id) {
        return api.send(ApiRequest.delete(CALLFLOWS, id)).thenAccept(done -> {});
    }

    private static StoredCallflow callflow(Envelope envelope) {
        return StoredCallflow.of(envelope.fields());
    }
}
