package dev.callwright.pivot;

import dev.callwright.resolver.Deadline;
import dev.callwright.resolver.Question;
import dev.callwright.resolver.Resolution;
import dev.callwright.resolver.ResolverChain;
import dev.callwright.resolver.ResolverFailure;
import dev.callwright.resolver.ResolverFailure.Reason;
import dev.callwright.settings.PivotSettings;
import dev.callwright.settings.Settings;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks the resolvers, falls back when they fail, and has the decision recorded. */
@Singleton
final class PivotAnswerer implements PivotAnswers {
    private final ResolverChain chain;
    private final Fallbacks fallbacks;
    private final DecisionRecorder recorder;
    private final PivotSettings settings;
    private final LoopGuard loops;
    private final AnswerWriter writer = new AnswerWriter();

    PivotAnswerer(ResolverChain chain, Fallbacks fallbacks, DecisionRecorder recorder, Settings settings) {
        this.chain = chain;
        this.fallbacks = fallbacks;
        this.recorder = recorder;
        this.settings = settings.pivot();
        this.loops = new LoopGuard(this.settings.loopLimit(), this.settings.loopWindow());
    }

    @Override
    public CompletionStage<byte[]> answer(Inquiry inquiry) {
        long start = System.nanoTime();
        CompletableFuture<Resolution> resolved = resolve(inquiry).toCompletableFuture();
        return resolved.handle((resolution, error) -> finish(inquiry, start, resolution, error));
    }

    private CompletionStage<Resolution> resolve(Inquiry inquiry) {
        try {
            boolean looping = inquiry.call()
                    .callId()
                    .map(id -> loops.isLooping(id, System.nanoTime()))
                    .orElse(false);
            if (looping) {
                return CompletableFuture.failedFuture(new ResolverFailure(
                        Reason.LOOP,
                        "this call asked more than " + settings.loopLimit() + " times in "
                                + settings.loopWindow().toSeconds() + " s; does a pivot lead back to itself?"));
            }
            return chain.resolve(question(inquiry), Deadline.in(settings.deadline()));
        } catch (RuntimeException | StackOverflowError e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private byte[] finish(Inquiry inquiry, long start, @Nullable Resolution resolution, @Nullable Throwable error) {
        if (resolution != null) {
            try {
                WrittenAnswer answer = writer.write(resolution.callflow());
                recorder.answered(inquiry, resolution, answer, start);
                return answer.json();
            } catch (RuntimeException | StackOverflowError e) {
                return fallBack(inquiry, start, e);
            }
        }
        return fallBack(inquiry, start, error == null ? new IllegalStateException("no resolution") : error);
    }

    private byte[] fallBack(Inquiry inquiry, long start, Throwable error) {
        WrittenAnswer answer = WrittenAnswer.of(fallbacks.of(question(inquiry)));
        recorder.fellBack(inquiry, failure(error), answer, start);
        return answer.json();
    }

    private static ResolverFailure failure(Throwable error) {
        Throwable cause = error;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof ResolverFailure failure
                ? failure
                : new ResolverFailure(Reason.THREW, cause.getClass().getName(), cause);
    }

    private static Question question(Inquiry inquiry) {
        return new Question(inquiry.name(), inquiry.call(), inquiry.now());
    }
}
