package dev.callwright.callflow.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rings several devices, users and groups, at once or in turn. A failed call goes on with its hangup cause, then its SIP
 * code, then {@code _}; after a talk nothing more runs.
 *
 * <pre>{@code
 * ringGroup().device("front_desk").user("ann").strategy("single").timeout(15)
 * }</pre>
 *
 * @since 0.1.0
 * @see Modules
 */
public final class RingGroup extends ModuleNode<RingGroup> {
    private static final String ENDPOINTS = "endpoints";

    RingGroup(String... ids) {
        this(ids.length == 0 ? Map.of() : Map.of(ENDPOINTS, List.of(ids)));
    }

    private RingGroup(Map<String, ? extends @Nullable Object> data) {
        super("ring_group", data);
    }

    /** Adds a device: a 32-character id, or a name under {@code ids.devices}. */
    public RingGroup device(String id) {
        return add(endpoint("device", id));
    }

    /** Adds a device that rings after {@code delay} seconds, for {@code timeout} seconds. */
    public RingGroup device(String id, int delay, int timeout) {
        return add(timed(endpoint("device", id), delay, timeout));
    }

    /** Adds the devices of a user: a 32-character id, or a name under {@code ids.users}. */
    public RingGroup user(String id) {
        return add(endpoint("user", id));
    }

    /** Adds the devices of a user, which ring after {@code delay} seconds, for {@code timeout} seconds. */
    public RingGroup user(String id, int delay, int timeout) {
        return add(timed(endpoint("user", id), delay, timeout));
    }

    /** Adds the members of a stored group: a 32-character id, or a name under {@code ids.groups}. */
    public RingGroup group(String id) {
        return add(endpoint("group", id));
    }

    /** {@code simultaneous} (the default), {@code single} or {@code weighted_random}. */
    public RingGroup strategy(String strategy) {
        return set("strategy", strategy);
    }

    /** How long they ring, in seconds. Default 20. */
    public RingGroup timeout(int seconds) {
        return set("timeout", seconds);
    }

    /** How many rounds, from 1. Default 1. */
    public RingGroup repeats(int rounds) {
        return set("repeats", rounds);
    }

    /** What the caller hears meanwhile: media or a tone. */
    public RingGroup ringback(String mediaOrTone) {
        return set("ringback", mediaOrTone);
    }

    /** The ring tones of the phones, for calls from inside and from outside. */
    public RingGroup ringtones(String internal, String external) {
        return putInto("ringtones", "internal", internal).putInto("ringtones", "external", external);
    }

    /** Whether devices that are forwarded are not followed. Default true. */
    public RingGroup ignoreForward(boolean ignore) {
        return set("ignore_forward", ignore);
    }

    /** Whether one refusal ends the ringing everywhere. */
    public RingGroup failOnSingleReject(boolean fail) {
        return set("fail_on_single_reject", fail);
    }

    /** Whether the caller hears our ring tone until somebody answers. Kazoo 5 only. */
    public RingGroup ignoreEarlyMedia(boolean ignore) {
        return set("ignore_early_media", ignore);
    }

    private RingGroup add(Map<String, Object> endpoint) {
        List<@Nullable Object> endpoints = new ArrayList<>();
        if (data().get(ENDPOINTS) instanceof List<?> before) {
            endpoints.addAll(before);
        }
        endpoints.add(endpoint);
        return data(ENDPOINTS, endpoints);
    }

    private static Map<String, Object> endpoint(String type, String id) {
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put("id", id);
        endpoint.put("endpoint_type", type);
        return endpoint;
    }

    private static Map<String, Object> timed(Map<String, Object> endpoint, int delay, int timeout) {
        endpoint.put("delay", delay);
        endpoint.put("timeout", timeout);
        return endpoint;
    }

    @Override
    RingGroup copy(Map<String, ? extends @Nullable Object> data) {
        return new RingGroup(data);
    }
}
