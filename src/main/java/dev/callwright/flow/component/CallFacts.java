package dev.callwright.flow.component;

import dev.callwright.callflow.PivotRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a call that has ended, by Kazoo's names, as the engine is told when a call ends
 * ({@code contracts/kazoo.md}, "channel_destroy").
 *
 * @param cause the hangup cause; the empty text if nobody said
 * @param seconds from its beginning to its end
 * @param billed seconds of talk
 * @param otherLeg the id of the call that it was connected with; the empty text if none is known
 * @param bridged whether it was connected with another, where that is known
 */
record CallFacts(
        String cause,
        int seconds,
        int billed,
        Optional<Integer> ringing,
        String otherLeg,
        Optional<Boolean> bridged,
        Instant end) {

    /**
     * Whether the PBX was seen to connect the call with another one: true or false. No name of Kazoo's: whoever follows its
     * {@code channel_bridge} events can tell. Without it the hangup cause decides.
     */
    static final String BRIDGED = "Bridged";

    /** Seconds from the year 0 to 1970: Kazoo counts from there. */
    private static final long GREGORIAN = 62_167_219_200L;

    /** The facts in a report; {@code now} stands in for a moment that it does not tell. */
    static CallFacts of(PivotRequest report, Instant now) {
        return new CallFacts(
                report.parameter("Hangup-Cause").orElse(""),
                number(report, "Duration-Seconds").orElse(0),
                number(report, "Billing-Seconds").orElse(0),
                number(report, "Ringing-Seconds"),
                report.parameter("Other-Leg-Call-ID").orElse(""),
                report.parameter(BRIDGED).map(Boolean::valueOf),
                report.parameter("Timestamp")
                        .filter(text -> text.matches("[0-9]{11,12}"))
                        .map(text -> Instant.ofEpochSecond(Long.parseLong(text) - GREGORIAN))
                        .orElse(now));
    }

    /**
     * What became of a forwarded call whose failure nobody heard of, told by the end of the caller's: they talked, or the
     * caller gave up while it rang.
     */
    DialOutcome outcomeOfBridge() {
        if (bridged.isPresent()) {
            return bridged.get() ? DialOutcome.COMPLETED : DialOutcome.NO_ANSWER;
        }
        return cause.equals("ORIGINATOR_CANCEL") ? DialOutcome.NO_ANSWER : DialOutcome.COMPLETED;
    }

    /** What became of a call that was placed and never came to us. */
    DialOutcome outcomeUnanswered() {
        DialOutcome outcome = HangupMeaning.of(cause).outcome();
        return outcome == DialOutcome.COMPLETED ? DialOutcome.FAILED : outcome;
    }

    /** Whether it rang, as far as can be told. */
    boolean rang() {
        return ringing.map(seconds -> seconds > 0).orElse(false)
                || HangupMeaning.of(cause).rang();
    }

    Instant start() {
        return end.minus(Duration.ofSeconds(seconds));
    }

    Instant answer() {
        return end.minus(Duration.ofSeconds(billed));
    }

    private static Optional<Integer> number(PivotRequest report, String name) {
        return report.parameter(name).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }
}
