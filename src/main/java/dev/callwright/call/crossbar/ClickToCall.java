package dev.callwright.call.crossbar;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code /clicktocall}: connects any number with an extension that is set beforehand ({@code contracts/kazoo.md},
 * "Originate"). Stages fail with {@link CrossbarException}.
 */
public final class ClickToCall {
    private static final String CLICK_TO_CALL = "clicktocall";

    /** Kazoo gives up on the first leg after 20 s, whatever its timeout. */
    private static final Duration KAZOO_WAITS = Duration.ofSeconds(20);

    private final Api api;

    ClickToCall(Api api) {
        this.api = api;
    }

    /** All of the account, by id and name. */
    public CompletionStage<List<AccountObject>> list() {
        return api.list(CLICK_TO_CALL)
                .thenApply(all -> all.stream()
                        .map(fields -> AccountObject.of(fields, fields.text("name")))
                        .toList());
    }

    /** @return its id */
    public CompletionStage<String> create(ClickToCallPlan plan) {
        return api.send(ApiRequest.put(plan.data(), CLICK_TO_CALL))
                .thenApply(envelope -> envelope.fields().text("id").orElse(""));
    }

    public CompletionStage<Void> delete(String id) {
        return api.send(ApiRequest.delete(CLICK_TO_CALL, id)).thenAccept(done -> {});
    }

    /**
     * Places the call and waits until it is on its way.
     *
     * @param contact the number
     * @param variables custom application variables, which come back with the call's events and pivots
     */
    public CompletionStage<PlacedCall> connect(String id, String contact, Map<String, String> variables) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("contact", contact);
        data.put("blocking", true); // in the query it would be a text, which Kazoo does not take
        if (!variables.isEmpty()) {
            data.put("custom_application_vars", Map.copyOf(variables));
        }
        ApiRequest request = ApiRequest.post(data, CLICK_TO_CALL, id, "connect").query("contact", contact);
        return api.send(request.waiting(KAZOO_WAITS)).thenApply(envelope -> placed(request, envelope));
    }

    /** A call that failed is answered with status 200 and {@code "result": "error"}. */
    private static PlacedCall placed(ApiRequest request, Envelope envelope) {
        Fields fields = envelope.fields();
        if (fields.text("result").filter("error"::equals).isPresent()) {
            String cause = fields.text("cause").orElse("no cause given");
            throw CrossbarException.answered(
                    Kind.FAULT, 200, false, Operation.words(request), "the call failed, " + cause, envelope);
        }
        return PlacedCall.of(envelope);
    }
}
