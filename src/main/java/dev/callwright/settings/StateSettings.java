package dev.callwright.settings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * How it travels where a call stands in a flow ({@code callwright.state.*}).
 *
 * @param key what it is signed with, the same on every server of an installation: {@code callwright.state.key}, else the
 *     secret of the path; empty for one that lasts as long as the process
 * @param lifetime how long after its beginning a call may go on in a flow; default 24 h
 */
public record StateSettings(Optional<String> key, Duration lifetime) {
    private static final int LEAST = 16;

    static StateSettings read(Properties callwright, AccessSettings access) {
        Properties state = callwright.below("state");
        Optional<String> key = state.text("key");
        key.filter(text -> text.getBytes(StandardCharsets.UTF_8).length < LEAST).ifPresent(text -> {
            throw new SettingsException(
                    "callwright.state.key",
                    text.length() + " characters",
                    "at least " + LEAST + " that nobody can guess, for example from: openssl rand -base64 32");
        });
        Optional<String> derived = access.secret().map(secret -> "callwright state key of " + secret);
        return new StateSettings(
                key.or(() -> derived),
                state.duration("lifetime", Duration.ofHours(24), Duration.ofMinutes(1), Duration.ofDays(7)));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "StateSettings[key=" + (key.isPresent() ? "set" : "none") + ", lifetime=" + lifetime + "]";
    }
}
