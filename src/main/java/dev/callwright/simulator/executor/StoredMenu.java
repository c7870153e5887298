package dev.callwright.simulator.executor;

import java.time.Duration;

/**
 * A menu as it is stored on the PBX ({@code menus} documents).
 *
 * @param greeting what is played: a text, for transcripts
 * @param retries how often it is played at most
 * @param timeout how long the first key may take
 * @param maxLength how many keys at most
 * @param hunt whether keys that are no child are looked for among the account's numbers
 */
public record StoredMenu(String greeting, int retries, Duration timeout, int maxLength, boolean hunt) {
    /** A menu with Kazoo's defaults: three times, ten seconds, four keys, no hunting. */
    public static StoredMenu greeting(String text) {
        return new StoredMenu(text, 3, Duration.ofSeconds(10), 4, false);
    }

    /** The same with other lengths of input. */
    public StoredMenu maxLength(int keys) {
        return new StoredMenu(greeting, retries, timeout, keys, hunt);
    }

    /** The same that looks for numbers. */
    public StoredMenu hunting() {
        return new StoredMenu(greeting, retries, timeout, maxLength, true);
    }
}
