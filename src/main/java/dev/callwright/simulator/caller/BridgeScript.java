package dev.callwright.simulator.caller;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What happens to those whose id, number or {@code kind:id} fits a pattern. */
final class BridgeScript {
    private final Pattern pattern;
    private final List<BridgeResult> results;

    BridgeScript(String pattern, List<BridgeResult> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("bridge " + pattern + ": no result (expected: at least one)");
        }
        this.pattern = Pattern.compile(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        this.results = results;
    }

    boolean fits(Target target) {
        return pattern.matcher(target.id()).matches()
                || pattern.matcher(target.toString()).matches();
    }

    /** What happens when one of them is rung for the n-th time, counted from 0. */
    BridgeResult result(int time) {
        return results.get(Math.min(time, results.size() - 1));
    }
}
