package dev.callwright.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The steps that a decision took. */
final class Paths {
    private Paths() {}

    /** The answer with one more step before its path. */
    static CompletionStage<FlowAnswer> under(String step, CompletionStage<FlowAnswer> answer) {
        return because("", step, answer);
    }

    /** The answer with one more step before its path, and the reason for that step before its own. */
    static CompletionStage<FlowAnswer> because(String why, String step, CompletionStage<FlowAnswer> answer) {
        CompletableFuture<FlowAnswer> known = answer.toCompletableFuture();
        return known.isDone() && !known.isCompletedExceptionally()
                ? CompletableFuture.completedFuture(because(why, step, known.join()))
                : known.thenApply(later -> because(why, step, later));
    }

    private static FlowAnswer because(String why, String step, FlowAnswer answer) {
        List<String> path = new ArrayList<>(answer.path().size() + 1);
        path.add(step);
        path.addAll(answer.path());
        return new FlowAnswer(answer.callflow(), List.copyOf(path), joined(why, answer.why()));
    }

    private static String joined(String why, String more) {
        return why.isEmpty() ? more : more.isEmpty() ? why : why + "; " + more;
    }
}
