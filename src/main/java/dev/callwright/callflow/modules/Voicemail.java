package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message for a mailbox, or lets its owner listen.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Voicemail extends ModuleNode<Voicemail> {
    Voicemail(String id) {
        this(Map.of("id", checked("voicemail", "id", id)));
    }

    private Voicemail(Map<String, ? extends @Nullable Object> data) {
        super("voicemail", data);
    }

    /** {@code compose} (the default): leave a message; {@code check}: listen. */
    public Voicemail action(String action) {
        return set("action", action);
    }

    /** The longest message, in seconds. Default 500. */
    public Voicemail maxMessageLength(int seconds) {
        return set("max_message_length", seconds);
    }

    /** The longest pause between two keys, in milliseconds. Default 2000. */
    public Voicemail interdigitTimeout(int milliseconds) {
        return set("interdigit_timeout", milliseconds);
    }

    /** Whether who calls from the mailbox's own number needs no PIN. Default false. */
    public Voicemail calleridMatchLogin(boolean match) {
        return set("callerid_match_login", match);
    }

    /** Whether a caller with one mailbox need not name it. Default false. */
    public Voicemail singleMailboxLogin(boolean login) {
        return set("single_mailbox_login", login);
    }

    @Override
    Voicemail copy(Map<String, ? extends @Nullable Object> data) {
        return new Voicemail(data);
    }
}
