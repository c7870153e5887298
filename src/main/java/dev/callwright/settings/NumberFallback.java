package dev.callwright.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What callers of certain numbers hear when nothing else can be answered ({@code callwright.fallbacks}).
 *
 * @param numbers called numbers, in any form that {@code numbers} of a flow may have
 * @param callflow the callflow's raw value
 */
public record NumberFallback(List<String> numbers, Object callflow) {
    static final String EXPECTED = "a list of {numbers: [\"+353…\"], callflow: {module: …}}";

    static List<NumberFallback> read(List<?> items) {
        List<NumberFallback> fallbacks = new ArrayList<>();
        for (Object item : items) {
            fallbacks.add(of(item));
        }
        return List.copyOf(fallbacks);
    }

    private static NumberFallback of(@Nullable Object item) {
        if (item instanceof Map<?, ?> map && map.get("numbers") instanceof List<?> numbers && !numbers.isEmpty()) {
            Object callflow = map.get("callflow");
            if (callflow != null) {
                return new NumberFallback(numbers.stream().map(String::valueOf).toList(), CallflowSetting.of(callflow));
            }
        }
        throw new SettingsException("callwright.fallbacks", String.valueOf(item), EXPECTED);
    }
}
