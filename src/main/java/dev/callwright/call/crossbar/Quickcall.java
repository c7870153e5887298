package dev.callwright.call.crossbar;

import java.util.concurrent.CompletionStage;

/**
 * {@code /quickcall}: rings a phone of the account and, once it is answered, connects it with a number, which may be the
 * extension of a pivot callflow: so a call is placed that we decide ({@code contracts/kazoo.md}, "Originate"). Asked with
 * POST, since GET tells of no failure and would be repeated by anything on the way. A phone that cannot be rung is
 * {@link CrossbarException.Kind#FAULT} with a {@link CrossbarException#hangupCause()}. Stages fail with
 * {@link CrossbarException}, as late as the ring timeout and the timeout of other operations together.
 */
public final class Quickcall {
    private final Api api;

    Quickcall(Api api) {
        this.api = api;
    }

    /** Rings one device. */
    public CompletionStage<PlacedCall> device(String deviceId, String number, CallOptions options) {
        return call("devices", deviceId, number, options);
    }

    /** Rings all devices of a user. */
    public CompletionStage<PlacedCall> user(String userId, String number, CallOptions options) {
        return call("users", userId, number, options);
    }

    private CompletionStage<PlacedCall> call(String kind, String id, String number, CallOptions options) {
        return api.send(ApiRequest.post(options.data(), kind, id, "quickcall", number)
                        .waiting(options.ringTimeout()))
                .thenApply(PlacedCall::of);
    }
}
