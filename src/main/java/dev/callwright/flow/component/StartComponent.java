package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.StartVariables;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Visit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** PHLO's Start: where calls, messages and requests of applications come in. Every flow has one. */
public final class StartComponent implements ComponentType {
    /** A call came in. */
    public static final String INCOMING_CALL = "incoming_call";
    /** A message came in. */
    public static final String INCOMING_MESSAGE = "incoming_message";
    /** An application asks for a run. */
    public static final String API_REQUEST = "api_request";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String purpose() {
        return "Where the flow begins: with an incoming call, an incoming message, or a request of an application.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of();
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(INCOMING_CALL, INCOMING_MESSAGE, API_REQUEST);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        return Optional.of(new Start());
    }

    private static final class Start implements Component {
        @Override
        public States states() {
            return new States(
                    List.of(),
                    Set.of(INCOMING_CALL, INCOMING_MESSAGE, API_REQUEST)::contains,
                    "one of incoming_call, incoming_message, api_request");
        }

        @Override
        public Shape variables() {
            return StartVariables.SHAPE;
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.noneOf(Trait.class);
        }

        /** A flow that comes back to its start goes on as a call does. */
        @Override
        public CompletionStage<Step> enter(Visit visit) {
            return resume(visit, INCOMING_CALL);
        }

        /** A trigger that nothing is connected to: a request takes the way of a call, so that one way is enough. */
        @Override
        public CompletionStage<Step> resume(Visit visit, String trigger) {
            boolean other = trigger.equals(INCOMING_CALL) && !visit.connected().contains(trigger) && visit.returns();
            return Step.leave(other ? API_REQUEST : trigger, visit.kept());
        }
    }
}
