package dev.callwright.flow.component;

import dev.callwright.flow.file.HoursReader;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import dev.callwright.hours.HoursAnswer;
import dev.callwright.hours.OpeningHours;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Opening hours: open or closed, in OpenStreetMap's syntax. */
public final class TimeOfDay implements ComponentType {
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    // Read by HoursReader, as in files of opening hours
    private static final Option<?> HOURS = Option.required(
            "hours",
            Types.of(Map.of("type", "string"), (value, place) -> Optional.of(true)),
            "opening hours: \"Mo-Fr 09:00-17:00; PH off\".");
    private static final Option<?> HOLIDAYS = Option.optional(
            "holidays",
            Types.of(Map.of("type", List.of("string", "array")), (value, place) -> Optional.of(true)),
            "Public holidays: a country or region (ie, de-by), an .ics file, dates, or a list of these.");
    private static final Option<?> OVERRIDE = Option.optional(
            "override",
            Types.of(Map.of("type", List.of("string", "array")), (value, place) -> Optional.of(true)),
            "Exceptions: \"closed until 14:00\", \"closed on 2026-12-31\", or a list of these.");

    @Override
    public String name() {
        return "time_of_day";
    }

    @Override
    public String purpose() {
        return "Goes on by opening hours, public holidays and exceptions.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(HOURS, HOLIDAYS, OVERRIDE);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(OPEN, CLOSED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        return HoursReader.read(node.file(), node.written(), node.pointer(), node.zone())
                .map(Hours::new);
    }

    private record Hours(OpeningHours hours) implements Component {
        @Override
        public States states() {
            return States.of(OPEN, CLOSED);
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of("why", Shape.TEXT, "next_change", Shape.TEXT));
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.TELLS_TIME);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            HoursAnswer answer = hours.at(visit.now());
            Map<String, @Nullable Object> values = new java.util.HashMap<>();
            values.put("why", answer.why());
            hours.nextChange(visit.now()).ifPresent(change -> values.put("next_change", change.toString()));
            return Step.leave(answer.open() ? OPEN : CLOSED, values);
        }
    }
}
