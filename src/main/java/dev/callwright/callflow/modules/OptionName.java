package dev.callwright.callflow.modules;

import dev.callwright.callflow.IntegerType;
import dev.callwright.callflow.OptionSpec;
import dev.callwright.callflow.Range;

/** How options are called in Java, and what they expect, for messages to Java programmers. */
final class OptionName {
    private OptionName() {}

    /** {@code max_digits} is {@code maxDigits}. */
    static String inJava(String option) {
        StringBuilder name = new StringBuilder();
        for (String word : option.split("_", -1)) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** {@code >= 1}, {@code <= 5000}, {@code 5 to 10800}; of other types their description. */
    static String expected(OptionSpec option) {
        if (!(option.type() instanceof IntegerType integer)) {
            return option.type().describe();
        }
        Range range = integer.range();
        if (range.hasLeast() && range.hasGreatest()) {
            return range.least() + " to " + range.greatest();
        }
        return range.hasLeast() ? ">= " + range.least() : "<= " + range.greatest();
    }
}
