package dev.callwright.pivot;

import java.util.concurrent.CompletionStage;

/** Answers the PBX. */
public interface PivotAnswers {
    /**
     * One valid callflow as JSON, or the fallback, inside the deadline.
     *
     * @return a stage that never fails and always completes inside the deadline
     */
    CompletionStage<byte[]> answer(Inquiry inquiry);
}
