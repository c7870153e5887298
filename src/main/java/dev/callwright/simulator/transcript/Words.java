package dev.callwright.simulator.transcript;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Durations as people write them. */
final class Words {
    private Words() {}

    /** {@code 2.4 s}, {@code 1 min 5 s}; milliseconds are kept. */
    static String of(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toHours() + " h";
        }
        long minutes = duration.toMinutes();
        String seconds = seconds(duration.minusMinutes(minutes));
        if (minutes == 0) {
            return seconds + " s";
        }
        return minutes + " min" + (seconds.equals("0") ? "" : " " + seconds + " s");
    }

    private static String seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3);
        return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
    }

    /** Since the beginning of a call: {@code 0:07.250}. */
    static String clock(Duration elapsed) {
        return String.format(
                Locale.ROOT, "%d:%02d.%03d", elapsed.toMinutes(), elapsed.toSecondsPart(), elapsed.toMillisPart());
    }
}
