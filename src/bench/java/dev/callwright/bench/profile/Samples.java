package dev.callwright.bench.profile;

import dev.callwright.bench.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/** Weighted stacks of a recording: samples of time, or of bytes allocated. */
final class Samples {
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.");

    private final Map<String, Long> byOwner = new HashMap<>();
    private final Map<String, Long> byOurMethod = new HashMap<>();
    private final Map<String, Long> byStack = new HashMap<>();
    private long total;

    void add(RecordedEvent event, long weight) {
        RecordedStackTrace trace = event.getStackTrace();
        if (trace == null) {
            return;
        }
        List<String> stack = trace.getFrames().stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(Samples::name)
                .toList();
        if (stack.isEmpty()) {
            return;
        }
        total += weight;
        String owner = stack.stream().filter(Samples::isNotJdk).findFirst().orElse(stack.get(0));
        byOwner.merge(owner, weight, Long::sum);
        Set<String> ours = new HashSet<>(stack);
        ours.removeIf(name -> !name.startsWith("dev.callwright."));
        ours.forEach(name -> byOurMethod.merge(name, weight, Long::sum));
        List<String> fromTheOutside = new ArrayList<>(stack);
        java.util.Collections.reverse(fromTheOutside);
        byStack.merge(String.join(";", fromTheOutside), weight, Long::sum);
    }

    long total() {
        return total;
    }

    /** Who does it: the innermost method that is not the JDK's, with all that it has the JDK do. */
    Table owners(int most) {
        return table("by the innermost method outside the JDK", byOwner, most);
    }

    /** Our methods, with all that they call. */
    Table ourMethods(int most) {
        return table("our methods, with what they call", byOurMethod, most);
    }

    /** One stack a line with its weight, as flame graph tools read it. */
    List<String> collapsed() {
        return byStack.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .toList();
    }

    private Table table(String title, Map<String, Long> weights, int most) {
        Table table = new Table(title, "%");
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .forEach(entry -> table.row(entry.getKey(), 100.0 * entry.getValue() / total));
        return table;
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static boolean isNotJdk(String name) {
        return JDK.stream().noneMatch(name::startsWith);
    }
}
