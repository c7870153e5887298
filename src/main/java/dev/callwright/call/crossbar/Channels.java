package dev.callwright.call.crossbar;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code /channels}: live calls ({@code contracts/kazoo.md}, "Channels"). A call that has ended is
 * {@link CrossbarException.Kind#NOT_FOUND}; what an order's acceptance is worth says {@link Accepted}. Stages fail with
 * {@link CrossbarException}.
 */
public final class Channels {
    private static final String CHANNELS = "channels";

    private final Api api;

    Channels(Api api) {
        this.api = api;
    }

    /** How a transfer is done. */
    public enum Transfer {
        BLIND("blind"),
        ATTENDED("attended");

        private final String wireName;

        Transfer(String wireName) {
            this.wireName = wireName;
        }
    }

    /** All of the account. */
    public CompletionStage<List<Channel>> list() {
        return api.list(CHANNELS).thenApply(all -> all.stream().map(Channel::of).toList());
    }

    /** A channel; empty once it has ended. */
    public CompletionStage<Optional<Channel>> find(String uuid) {
        return api.send(ApiRequest.get(CHANNELS, uuid))
                .thenApply(envelope -> Optional.of(Channel.of(envelope.fields())))
                .exceptionallyCompose(thrown -> CrossbarException.in(thrown)
                                .filter(failure -> failure.kind() == Kind.NOT_FOUND)
                                .isPresent()
                        ? CompletableFuture.completedStage(Optional.empty())
                        : CompletableFuture.failedStage(CrossbarException.unwrapped(thrown)));
    }

    public CompletionStage<Accepted> hangup(String uuid) {
        return act(uuid, "hangup", Map.of());
    }

    /**
     * Sends the leg elsewhere. A leg that is not bridged is {@link CrossbarException.Kind#INVALID}.
     *
     * @param target an extension or number, as somebody in the account would dial it
     */
    public CompletionStage<Accepted> transfer(String uuid, String target, Transfer how) {
        return act(uuid, "transfer", Map.of("target", target, "transfer-type", how.wireName));
    }

    /** Ends what is being played. */
    public CompletionStage<Accepted> breakOff(String uuid) {
        return act(uuid, "break", Map.of());
    }

    /**
     * Goes on with a stored callflow: the way to bring a live call to us, if the callflow's root is a pivot to us.
     *
     * @param callflowId of {@link Callflows}
     */
    public CompletionStage<Accepted> callflow(String uuid, String callflowId) {
        return act(uuid, "callflow", Map.of("id", callflowId));
    }

    /**
     * Runs a metaflow: {@code play}, {@code tts}, {@code say}, {@code record_call}, {@code hold}, {@code resume},
     * {@code hangup}, …, with what follows as children.
     */
    public CompletionStage<Accepted> metaflow(String uuid, Callflow metaflow) {
        return api.send(ApiRequest.action("metaflow", CallflowJson.toValue(metaflow), CHANNELS, uuid))
                .thenApply(Accepted::of);
    }

    private CompletionStage<Accepted> act(String uuid, String action, Map<String, String> options) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("action", action);
        data.putAll(options);
        return api.send(ApiRequest.post(data, CHANNELS, uuid)).thenApply(Accepted::of);
    }
}
