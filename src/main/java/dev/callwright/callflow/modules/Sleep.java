package dev.callwright.callflow.modules;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Waits.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Sleep extends ModuleNode<Sleep> {
    private static final long LONGEST = 86_400_000;

    Sleep(Duration duration) {
        this(data(duration));
    }

    private Sleep(Map<String, ? extends @Nullable Object> data) {
        super("sleep", data);
    }

    private static Map<String, Object> data(Duration duration) {
        boolean seconds = duration.toMillis() % 1000 == 0;
        long count = seconds ? duration.toSeconds() : duration.toMillis();
        if (count < 0 || count > LONGEST) {
            throw new IllegalArgumentException(
                    "sleep: " + duration + " (expected: 0 to " + LONGEST + " ms, or as many s)");
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("duration", (int) count);
        data.put("unit", seconds ? "s" : "ms");
        return data;
    }

    @Override
    Sleep copy(Map<String, ? extends @Nullable Object> data) {
        return new Sleep(data);
    }
}
