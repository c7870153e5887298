package dev.callwright.simulator.transcript;

import dev.callwright.callflow.Callflow;
import dev.callwright.simulator.wire.PivotAsk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole call, from its beginning to its end. Immutable; the same call gives the same transcript, to the byte.
 *
 * @param events in order; the first is {@link Event.Started}, the last {@link Event.Ended}
 */
public record Transcript(List<Event> events) {
    /** @throws IllegalArgumentException if it has no beginning or no end */
    public Transcript {
        events = List.copyOf(events);
        boolean whole = !events.isEmpty()
                && events.get(0) instanceof Event.Started
                && events.get(events.size() - 1) instanceof Event.Ended;
        if (!whole) {
            throw new IllegalArgumentException(
                    "a transcript of " + events.size() + " events (expected: from Started to Ended)");
        }
    }

    /** Those of one kind, in order. */
    public <E extends Event> Stream<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** How it ended. */
    public Ending ending() {
        return end().ending();
    }

    /** Why it ended so, in a few words. */
    public String why() {
        return end().why();
    }

    private Event.Ended end() {
        return (Event.Ended) events.get(events.size() - 1);
    }

    /** When the call came in. */
    public Instant start() {
        return events.get(0).at();
    }

    /** From its beginning to its end. */
    public Duration length() {
        return Duration.between(start(), end().at());
    }

    /** What the caller heard, in order: texts, and ids of media. */
    public List<String> heard() {
        return events(Event.Heard.class).map(Event.Heard::what).toList();
    }

    /** The modules that ran, in order. */
    public List<String> modules() {
        return nodes().map(Callflow::module).toList();
    }

    /** The nodes that ran, in order. */
    public Stream<Callflow> nodes() {
        return events(Event.Entered.class).map(Event.Entered::node);
    }

    /** The branch keys that were taken, in order. */
    public List<String> branches() {
        return events(Event.Branched.class).map(Event.Branched::taken).toList();
    }

    /** The requests that were sent, in order. */
    public List<PivotAsk> requests() {
        return events(Event.Asked.class).map(Event.Asked::request).toList();
    }

    /** Whether a pivot failed, so that its fallback ran, or nothing did. */
    public boolean fellBack() {
        return events(Event.Answered.class).anyMatch(Event.Answered::failed);
    }

    /** Whether the call ended as a flow may end, without any pivot failing. */
    public boolean isGood() {
        return ending().isOrdinary() && !fellBack();
    }

    /** One line for each event, with the time since the beginning. Numbers and keys are not masked. */
    public String text() {
        return events.stream()
                .map(event -> Words.clock(Duration.between(start(), event.at())) + "  " + event.describe() + "\n")
                .collect(Collectors.joining());
    }

    /** How many events, and how it ended; no numbers. */
    @Override
    public String toString() {
        return "Transcript[" + events.size() + " events, " + ending() + "]";
    }
}
