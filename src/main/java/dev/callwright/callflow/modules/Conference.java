package dev.callwright.callflow.modules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the caller into a conference: a stored one by its id, or one made on the spot, in which all meet who name it alike.
 * Control is handed over: its children never run.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Conference extends ModuleNode<Conference> {
    private static final String CONFIG = "config";

    Conference() {
        super("conference", Map.of());
    }

    Conference(String id) {
        this(Map.of("id", checked("conference", "id", id)));
    }

    private Conference(Map<String, ? extends @Nullable Object> data) {
        super("conference", data);
    }

    /** The name of a conference made on the spot, 1 to 128 characters. */
    public Conference name(String name) {
        return putInto(CONFIG, "name", name);
    }

    /** How many may join at most. */
    public Conference maxParticipants(int participants) {
        return putInto(CONFIG, "max_participants", participants);
    }

    /** Whether members are not heard at first. Default false: other than on a bare Kazoo, nobody joins muted. */
    public Conference joinMuted(boolean muted) {
        return member("join_muted", muted);
    }

    /** Whether members hear nothing at first. Default false. */
    public Conference joinDeaf(boolean deaf) {
        return member("join_deaf", deaf);
    }

    /** Whether members wait until a moderator is there. */
    public Conference waitForModerator(boolean wait) {
        return putInto(CONFIG, "wait_for_moderator", wait);
    }

    /** What is heard by who is alone: media or a tone, as the media server takes it. */
    public Conference musicOnHold(String sound) {
        Map<String, @Nullable Object> profile = inside(CONFIG, "profile");
        profile.put("moh-sound", sound);
        return putInto(CONFIG, "profile", profile);
    }

    /** Any other setting of a conference made on the spot, by Kazoo's name. */
    public Conference config(String setting, Object value) {
        return putInto(CONFIG, setting, value);
    }

    /** Whether the caller joins as a moderator. */
    public Conference moderator(boolean moderator) {
        return set("moderator", moderator);
    }

    /** Whether a tone tells that somebody comes. */
    public Conference playEntryTone(boolean play) {
        return set("play_entry_tone", play);
    }

    /** Whether a tone tells that somebody leaves. */
    public Conference playExitTone(boolean play) {
        return set("play_exit_tone", play);
    }

    /** Whether the caller is welcomed. Default true. */
    public Conference welcome(boolean play) {
        return putInto("welcome_prompt", "play", play);
    }

    /** With what the caller is welcomed: a media id, a name under {@code ids.media}, or a URL. */
    public Conference welcomePrompt(String media) {
        return putInto("welcome_prompt", "media_id", media);
    }

    private Conference member(String setting, boolean value) {
        Map<String, @Nullable Object> member = inside(CONFIG, "member");
        member.put(setting, value);
        return putInto(CONFIG, "member", member);
    }

    private Map<String, @Nullable Object> inside(String option, String name) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (data().get(option) instanceof Map<?, ?> outer && outer.get(name) instanceof Map<?, ?> inner) {
            inner.forEach((key, value) -> copy.put(String.valueOf(key), value));
        }
        return copy;
    }

    @Override
    Conference copy(Map<String, ? extends @Nullable Object> data) {
        return new Conference(data);
    }
}
