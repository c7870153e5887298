package dev.callwright.simulator.executor;

import java.time.Duration;

/**
 * How long a text takes to speak: 150 words a minute, at least one second. A word of more than ten characters counts once for
 * each ten begun, so that languages without spaces take their time too.
 */
public final class SpeechTime {
    private static final int MILLIS_PER_WORD = 60_000 / 150;
    private static final int LONG_WORD = 10;

    private SpeechTime() {}

    /** Of a text. */
    public static Duration of(String text) {
        long words = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            words += Math.max(1, (word.length() + LONG_WORD - 1) / LONG_WORD);
        }
        return Duration.ofMillis(Math.max(1000, words * MILLIS_PER_WORD));
    }
}
