package dev.callwright.simulator.caller;

import java.time.Duration;
import java.util.Optional;

/**
 * Keys a scripted caller presses at one point of the call.
 *
 * @param keys one after the other; empty presses nothing there and waits
 * @param duringPrompt while something is played, not when the PBX waits for keys
 * @param heard only after, or for {@code duringPrompt} while, a prompt with this text in it
 */
public record Press(String keys, boolean duringPrompt, Optional<String> heard) {
    public Press {
        keys.chars().forEach(key -> new Reaction.Pressed(Duration.ZERO, Character.toString(key)));
    }

    /** When the PBX next waits for keys. */
    public static Press keys(String keys) {
        return new Press(keys, false, Optional.empty());
    }

    /** When the PBX waits for keys after a prompt with this text in it. */
    public static Press after(String heard, String keys) {
        return new Press(keys, false, Optional.of(heard));
    }

    /** During the next prompt with this text in it. */
    public static Press during(String heard, String keys) {
        return new Press(keys, true, Optional.of(heard));
    }

    boolean fits(String prompt) {
        return heard.isEmpty() || prompt.contains(heard.get());
    }
}
