package dev.callwright.bench;

import java.util.List;

/** Several measurements of one thing. */
public final class Figures {
    private Figures() {}

    /** The middle one. */
    public static double median(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest and the largest: {@code 1.8–2.1}. */
    public static String range(List<Double> measured) {
        return String.format(
                "%.2f–%.2f",
                measured.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                measured.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN));
    }
}
