package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rings one device. A failed call goes on with its hangup cause, then its SIP code, then {@code _}; after
 * a talk nothing more runs.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Device extends ModuleNode<Device> {
    Device(String id) {
        this(Map.of("id", checked("device", "id", id)));
    }

    private Device(Map<String, ? extends @Nullable Object> data) {
        super("device", data);
    }

    /** How long it rings, in seconds. */
    public Device timeout(int seconds) {
        return set("timeout", seconds);
    }

    /** How long to wait before it rings, in seconds. Default 0. */
    public Device delay(int seconds) {
        return set("delay", seconds);
    }

    /** {@code simultaneous} (the default) or {@code single}. */
    public Device dialStrategy(String strategy) {
        return set("dial_strategy", strategy);
    }

    /** The SIP user to ring instead of its own. */
    public Device staticInvite(String sipUser) {
        return set("static_invite", sipUser);
    }

    /** Whether a user's devices may ring each other. */
    public Device canCallSelf(boolean can) {
        return set("can_call_self", can);
    }

    /** Whether a user's devices may text each other. */
    public Device canTextSelf(boolean can) {
        return set("can_text_self", can);
    }

    /** Whether to hide who calls. */
    public Device suppressClid(boolean suppress) {
        return set("suppress_clid", suppress);
    }

    /** Whether one refusal ends the ringing everywhere. Kazoo 5 only. */
    public Device failOnSingleReject(boolean fail) {
        return set("fail_on_single_reject", fail);
    }

    /** Adds a SIP header to the call. */
    public Device header(String name, String value) {
        return putInto("custom_sip_headers", name, value);
    }

    @Override
    Device copy(Map<String, ? extends @Nullable Object> data) {
        return new Device(data);
    }
}
