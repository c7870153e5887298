package dev.callwright.pivot;

import dev.callwright.callflow.Callflow;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Writes answers. Most flows give every call the same tree, the very same object: what was written last is kept, and
 * such a tree is written and hashed once. Bounded to 256 answers of 16 KiB. Thread-safe: two threads that write the same
 * tree at once write the same bytes.
 */
final class AnswerWriter {
    /** A power of two. */
    private static final int PLACES = 256;

    private static final int LARGEST = 16 * 1024;

    private record Kept(Callflow callflow, WrittenAnswer answer) {}

    private final AtomicReferenceArray<Kept> kept = new AtomicReferenceArray<>(PLACES);

    /** @throws IllegalArgumentException if a text is not Unicode */
    @SuppressWarnings("ReferenceEquality") // comparing whole trees would cost what this saves
    WrittenAnswer write(Callflow callflow) {
        int place = callflow.hashCode() & PLACES - 1;
        Kept last = kept.getPlain(place);
        if (last != null && last.callflow() == callflow) {
            return last.answer();
        }
        WrittenAnswer answer = WrittenAnswer.of(callflow);
        if (answer.json().length <= LARGEST) {
            kept.setRelease(place, new Kept(callflow, answer));
        }
        return answer;
    }
}
