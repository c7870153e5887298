package dev.callwright.flow.node;

import dev.callwright.flow.outside.OutsideFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Something that is done outside, once, while the call waits for it. What is not there before the answer must leave goes on
 * by itself: the caller hears the prompts once and then silence, and the PBX asks us every second or so, until it is there
 * or takes too long. A run with nobody on the line just waits.
 *
 * @param name of what is done, as in {@link Visit#once}
 * @param longest how long it may take
 * @param prompts what the caller hears first; nothing but silence if there are none
 */
public record Hold(String name, Duration longest, Prompts prompts) {
    /** How long a repeated request finds the result: the PBX repeats within seconds. */
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    /** Beyond the time that it may take itself, for the way there and back. */
    private static final long MARGIN_SECONDS = 5;

    private static final String LABEL = "poll:";
    private static final Piece SILENCE = Piece.of("sleep", Map.of("duration", 1, "unit", "s"));

    /** What comes of it. */
    public interface Ending {
        /** It is done. */
        Step done(String result);

        /**
         * Nobody knows what became of it.
         *
         * @param error why, in one word: {@code timeout}, {@code full}
         */
        Step unknown(Visit visit, String error);
    }

    /** For {@link Component#enter}: begins it. */
    public CompletionStage<Step> begin(Visit visit, Supplier<CompletionStage<String>> effect, Ending ending) {
        return ended(visit, visit.once(name, REMEMBERED.plus(longest), effect), 1, ending);
    }

    /** For {@link Component#resume}: looks whether it is done. */
    public CompletionStage<Step> resume(Visit visit, String label, Ending ending) {
        int polls = Integer.parseInt(label.substring(LABEL.length()));
        return ended(visit, visit.begun(name), polls + 1, ending);
    }

    /** What the caller may hear meanwhile. */
    public List<Piece> pieces(Visit visit) {
        List<Piece> pieces = prompts.pieces(visit, false);
        return pieces.isEmpty() ? List.of(SILENCE) : pieces;
    }

    private CompletionStage<Step> ended(
            Visit visit, CompletionStage<Optional<String>> result, int poll, Ending ending) {
        return result.handle((text, error) -> {
            if (error != null) {
                OutsideFailure.Reason reason =
                        OutsideFailure.in(error).map(OutsideFailure::reason).orElse(OutsideFailure.Reason.FAILED);
                return ending.unknown(visit, reason.wireName());
            }
            if (text.isPresent()) {
                return ending.done(text.get());
            }
            // A poll takes a second at least, so that their number bounds the time
            if (poll > longest.toSeconds() + MARGIN_SECONDS || !visit.hasCaller()) {
                return ending.unknown(visit, OutsideFailure.Reason.TIMEOUT.wireName());
            }
            List<Piece> heard = poll == 1 ? pieces(visit) : List.of(SILENCE);
            Next.Then first = (Next.Then) Piece.chain(heard, Next.back(LABEL + poll));
            return new Step.Play(first.piece(), Optional.empty());
        });
    }
}
