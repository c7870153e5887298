package dev.callwright.call.crossbar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** {@code /webhooks} ({@code contracts/kazoo.md}, "7. Webhooks app"). Stages fail with {@link CrossbarException}. */
public final class Webhooks {
    private static final String WEBHOOKS = "webhooks";

    private final Api api;

    Webhooks(Api api) {
        this.api = api;
    }

    /** All of the account, those that Kazoo has disabled included. */
    public CompletionStage<List<Webhook>> list() {
        return api.list(WEBHOOKS).thenApply(all -> all.stream().map(Webhook::of).toList());
    }

    public CompletionStage<Webhook> get(String id) {
        return api.send(ApiRequest.get(WEBHOOKS, id)).thenApply(Webhooks::webhook);
    }

    public CompletionStage<Webhook> create(WebhookPlan plan) {
        return api.send(ApiRequest.put(plan.data(), WEBHOOKS)).thenApply(Webhooks::webhook);
    }

    /** Makes it what the plan says, and switches it on; what a plan does not speak of stays. */
    public CompletionStage<Webhook> update(String id, WebhookPlan plan) {
        return get(id).thenCompose(
                        stored -> api.send(ApiRequest.post(Merged.of(stored.document(), plan.data()), WEBHOOKS, id)))
                .thenApply(Webhooks::webhook);
    }

    public CompletionStage<Void> delete(String id) {
        return api.send(ApiRequest.delete(WEBHOOKS, id)).thenAccept(done -> {});
    }

    /** Switches on all that Kazoo has disabled. */
    public CompletionStage<Accepted> reEnable() {
        return api.send(ApiRequest.patch(Map.of("re-enable", true), WEBHOOKS)).thenApply(Accepted::of);
    }

    /** The latest deliveries, the newest first as Kazoo has them; about 50. */
    public CompletionStage<List<WebhookAttempt>> attempts() {
        return api.send(ApiRequest.get(WEBHOOKS, "attempts")).thenApply(Webhooks::attempts);
    }

    /** The latest deliveries of one webhook. */
    public CompletionStage<List<WebhookAttempt>> attempts(String id) {
        return api.send(ApiRequest.get(WEBHOOKS, id, "attempts")).thenApply(Webhooks::attempts);
    }

    private static Webhook webhook(Envelope envelope) {
        return Webhook.of(envelope.fields());
    }

    private static List<WebhookAttempt> attempts(Envelope envelope) {
        return Fields.all(envelope.data()).stream().map(WebhookAttempt::of).toList();
    }
}
