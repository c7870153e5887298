package dev.callwright.call.crossbar;

import java.util.Locale;

/** What can be done to a participant of a conference, or to all. */
public enum ParticipantAction {
    /** Is heard no more. */
    MUTE,
    UNMUTE,
    /** Hears no more. */
    DEAF,
    UNDEAF,
    /** Leaves; the call goes on with what follows, which for a conference is its end. */
    KICK;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
