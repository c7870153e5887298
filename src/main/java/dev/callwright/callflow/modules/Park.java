package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parks the caller in a slot, or takes a parked call back.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Park extends ModuleNode<Park> {
    Park() {
        super("park", Map.of());
    }

    private Park(Map<String, ? extends @Nullable Object> data) {
        super("park", data);
    }

    /** {@code park} (the default), {@code direct_park}, {@code retrieve} or {@code auto}. */
    public Park action(String action) {
        return set("action", action);
    }

    /** Which slot; the dialled number if not set. */
    public Park slot(String slot) {
        return set("slot", slot);
    }

    /** Settings of one slot. */
    public Park slotSettings(String slot, Map<String, ?> settings) {
        return putInto("slots", slot, settings);
    }

    /** Above it the call goes on with {@code MAX_SLOT_EXCEEDED}. Not in Kazoo 4.3. */
    public Park maxSlotNumber(int number) {
        return set("max_slot_number", number);
    }

    /** Then who parked the call is rung again, in seconds. */
    public Park defaultCallbackTimeout(int seconds) {
        return set("default_callback_timeout", seconds);
    }

    /** Then the parked call rings back, in milliseconds. */
    public Park defaultRingbackTimeout(int milliseconds) {
        return set("default_ringback_timeout", milliseconds);
    }

    /** What lamps show: {@code early}, {@code terminated} or {@code confirmed}. */
    public Park defaultPresenceType(String type) {
        return set("default_presence_type", type);
    }

    /** The lamp. */
    public Park presenceId(String id) {
        return set("presence_id", id);
    }

    /** Whether the lamp set comes before the dialled number. Default false. */
    public Park customPresenceId(boolean custom) {
        return set("custom_presence_id", custom);
    }

    /** Whether the caller's user is the lamp. Kazoo 5 only. */
    public Park forcePresenceUser(boolean force) {
        return set("force_presence_user", force);
    }

    @Override
    Park copy(Map<String, ? extends @Nullable Object> data) {
        return new Park(data);
    }
}
