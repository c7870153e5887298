package com.example.calls;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Who counts as a repeat caller ({@code repeat-callers} in {@code application.yml}).
 *
 * @param calls how many calls are welcome, 1 to 100
 * @param within the time they are counted in, up to a day
 * @param remembered how many callers are remembered at most, 1 to 1,000,000
 */
@ConfigurationProperties("repeat-callers")
record RepeatCallerSettings(
        @Bindable(defaultValue = "3") int calls,
        @Bindable(defaultValue = "10m") Duration within,
        @Bindable(defaultValue = "10000") int remembered) {

    RepeatCallerSettings {
        require(calls >= 1 && calls <= 100, "calls", calls, "1 to 100");
        require(
                within.compareTo(Duration.ZERO) > 0 && within.compareTo(Duration.ofDays(1)) <= 0,
                "within",
                within,
                "up to 1d");
        require(remembered >= 1 && remembered <= 1_000_000, "remembered", remembered, "1 to 1000000");
    }

    private static void require(boolean holds, String name, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "repeat-callers." + name + ": " + value + " (expected: " + expected + ")");
        }
    }
}
