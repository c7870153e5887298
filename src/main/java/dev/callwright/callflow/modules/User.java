package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rings the devices of a user. A failed call goes on with its hangup cause, then its SIP code, then {@code
 * _}; after a talk nothing more runs.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class User extends ModuleNode<User> {
    User(String id) {
        this(Map.of("id", checked("user", "id", id)));
    }

    private User(Map<String, ? extends @Nullable Object> data) {
        super("user", data);
    }

    /** How long they ring, in seconds. Default 20. */
    public User timeout(int seconds) {
        return set("timeout", seconds);
    }

    /** How long to wait before they ring, in seconds. Default 0. */
    public User delay(int seconds) {
        return set("delay", seconds);
    }

    /** {@code simultaneous} (the default) or {@code single}. */
    public User strategy(String strategy) {
        return set("strategy", strategy);
    }

    /** The SIP user to ring instead of their own. */
    public User staticInvite(String sipUser) {
        return set("static_invite", sipUser);
    }

    /** Whether the user's devices may ring each other. */
    public User canCallSelf(boolean can) {
        return set("can_call_self", can);
    }

    /** Whether the user's devices may text each other. */
    public User canTextSelf(boolean can) {
        return set("can_text_self", can);
    }

    /** Whether to hide who calls. */
    public User suppressClid(boolean suppress) {
        return set("suppress_clid", suppress);
    }

    /** Whether one refusal ends the ringing everywhere. */
    public User failOnSingleReject(boolean fail) {
        return set("fail_on_single_reject", fail);
    }

    /** Adds a SIP header to the call. */
    public User header(String name, String value) {
        return putInto("custom_sip_headers", name, value);
    }

    @Override
    User copy(Map<String, ? extends @Nullable Object> data) {
        return new User(data);
    }
}
