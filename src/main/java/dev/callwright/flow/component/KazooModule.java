package dev.callwright.flow.component;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.Branches;
import dev.callwright.callflow.ModuleSpec;
import dev.callwright.callflow.Pace;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Tree;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A module of Kazoo's as a component: its options stand under {@code data}, its states are its branch keys. */
public final class KazooModule implements ComponentType {
    /** What stands before a module's name. */
    public static final String PREFIX = "kazoo.";

    private static final Option<Tree> DATA =
            Option.of("data", Types.object(), new Tree(Map.of()), "The module's data, as the PBX takes it.");
    private static final Set<String> ASKING = Set.of(
            "collect_dtmf",
            "menu",
            "disa",
            "directory",
            "record_caller",
            "voicemail",
            "park",
            "acdc_member",
            "hotdesk",
            "pivot",
            "wait_for_hangup",
            "fax_detect");
    private final ModuleSpec module;

    /** A component for one module of the catalogue. */
    public KazooModule(ModuleSpec module) {
        this.module = module;
    }

    @Override
    public String name() {
        return PREFIX + module.name();
    }

    @Override
    public String purpose() {
        return module.purpose();
    }

    @Override
    public List<Option<?>> options() {
        return List.of(DATA);
    }

    @Override
    public PossibleStates states() {
        Branches branches = module.branches();
        List<String> fixed = new ArrayList<>(branches.fixed());
        if (branches.otherwise()) {
            fixed.add(BranchKeys.OTHERWISE);
        }
        return new PossibleStates(fixed, branches.kinds().isEmpty() ? "" : ".+");
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        return node.read(DATA).map(data -> new Run(module, data));
    }

    private record Run(ModuleSpec module, Tree data) implements Component {
        @Override
        public States states() {
            return new States(List.of(), this::accepts, module.branches().describe());
        }

        /** With {@code _} where it is never taken too, which authors expect and are warned of. */
        private boolean accepts(String key) {
            return module.branches().accepts(key)
                    || (key.equals(BranchKeys.OTHERWISE) && module.branches().any());
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of());
        }

        @Override
        public Set<Trait> traits() {
            Set<Trait> traits = EnumSet.of(Trait.NEEDS_CALLER);
            String name = module.name();
            if (ASKING.contains(name)) {
                traits.add(Trait.ASKS);
            } else if (Pace.isInstant(name)) {
                traits.add(Trait.INSTANT);
            }
            if (!module.branches().any()) {
                traits.add(Trait.LAST);
            }
            if (name.equals("voicemail")) {
                traits.add(Trait.VOICEMAIL);
            }
            if (name.equals("record_call") && data.value() instanceof Map<?, ?> options) {
                traits.add("stop".equals(options.get("action")) ? Trait.STOPS_RECORDING : Trait.RECORDS);
            }
            return traits;
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            Piece piece = Piece.of(module.name(), data.renderObject(visit));
            for (String state : visit.connected()) {
                piece = piece.on(state, Next.leave(state));
            }
            boolean open = visit.returns()
                    && module.branches().otherwise()
                    && !visit.connected().contains(BranchKeys.OTHERWISE);
            return Step.play(open ? piece.otherwise(Next.leave(BranchKeys.OTHERWISE)) : piece);
        }
    }
}
