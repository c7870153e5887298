package dev.callwright.flow.component;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * PHLO's Call Forward: connects the caller with somebody, trying one after another or all at once.
 *
 * <p>A successful bridge never comes back to the callflow ({@code contracts/kazoo-mapping.md}, 6): {@code completed} is told
 * by the end of the call. A failed one comes back with its cause, and the next one is tried, or the node is left by what
 * the last one failed with.
 */
public final class CallForward implements ComponentType {
    private static final String COMPLETED = DialOutcome.COMPLETED.state();

    private static final Option<Text> FROM = Option.required(
            "from", Types.text(), "the number that is shown to whom it rings: \"{{ start.call.from }}\".");
    private static final Option<Recipients> TO = Option.required(
            "to",
            Recipients.type(),
            "who is rung, a list or a text with commas, at most 20: numbers, and phones by their names in ids.yml:"
                    + " [\"+353861234567\", \"device:front_desk\", \"user:anna\", \"group:sales\"].");
    private static final Option<Integer> RING_TIMEOUT =
            Option.of("ring_timeout", Types.integer(5, 600), 30, "Seconds that each one rings (default: 30).");
    private static final Option<String> FORWARDING = Option.of(
            "forwarding",
            Types.word("sequence", "parallel"),
            "sequence",
            "One after another (sequence, the default), or all at once (parallel; phones of the account only).");
    private static final Option<String> RING_TIMEOUT_STATE = Option.of(
            "ring_timeout_state",
            Types.word("no_answer", "failed"),
            "no_answer",
            "The state when it rings too long: no_answer (the default), or failed, as PHLO's documentation has it.");
    private static final Option<Boolean> SCREENING = Impossible.option(
            "call_screening",
            "call screening (a prompt and a confirm key)",
            "Kazoo connects whoever answers. Nearest: ring a device or user whose call_forward.require_keypress is true in"
                    + " Kazoo; its mobile must then press 1");
    private static final Option<Text> RINGBACK = Option.optional(
            "ringback", Types.text(), "What the caller hears meanwhile: a media id or a tone, as Kazoo takes it.");
    private static final Option<Boolean> LOCAL = Option.optional(
            "use_local_resources",
            Types.flag(),
            "Whether only the account's own carriers are tried for numbers"
                    + " (default: callwright.kazoo.use-local-resources, which is false unless set).");
    private static final Option<Text> NAME =
            Option.optional("caller_id_name", Types.text(), "The name that is shown to whom it rings.");

    @Override
    public String name() {
        return "call_forward";
    }

    @Override
    public String purpose() {
        return "Connects the caller with somebody.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(
                FROM,
                TO,
                RING_TIMEOUT,
                FORWARDING,
                RING_TIMEOUT_STATE,
                CallRecording.RECORD,
                CallRecording.FORMAT,
                SCREENING,
                RINGBACK,
                LOCAL,
                NAME);
    }

    @Override
    public PossibleStates states() {
        return new PossibleStates(Forwarded.ALL_STATES, "");
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Text> from = node.read(FROM);
        Optional<Recipients> to = node.read(TO);
        boolean unscreened = node.read(SCREENING).isPresent();
        Options options = new Options(
                node.get(RING_TIMEOUT),
                node.get(FORWARDING).equals("parallel"),
                node.get(RING_TIMEOUT_STATE),
                node.read(RINGBACK),
                node.read(LOCAL),
                node.read(NAME));
        CallRecording recording = CallRecording.read(node);
        if (from.isEmpty() || to.isEmpty() || !unscreened) {
            return Optional.empty();
        }
        if (from.get().isConstant() && Dialled.caller(from.get().source()).isEmpty()) {
            node.at(FROM).refuse(from.get().source(), "a number, such as +35316877779");
        }
        boolean right =
                Recipients.check(to.get(), node.at(TO), node.file().target().ids());
        if (right && options.parallel()) {
            checkParallel(node, to.get());
        }
        return right ? Optional.of(new Forwarded(from.get(), to.get(), options, recording)) : Optional.empty();
    }

    private static void checkParallel(NodeReader node, Recipients to) {
        List<Recipient> known = to.constants(node.file().target().ids()).values().stream()
                .flatMap(List::stream)
                .toList();
        boolean several = known.size() > 1 || to.varies();
        Optional<Recipient> number = known.stream()
                .filter(recipient -> recipient instanceof Recipient.Number)
                .findFirst();
        String instead =
                "Kazoo rings only phones of its own at once. Give the number to a device of the type cellphone in"
                        + " Kazoo and list that: device:NAME; or use forwarding: sequence";
        if (several && number.isPresent()) {
            node.at(FORWARDING)
                    .refuseSaying(
                            "parallel with the number " + number.get().written(),
                            "devices, users and groups: " + instead);
        } else if (to.varies()) {
            node.at(FORWARDING)
                    .warn(
                            "parallel with recipients that only the call tells",
                            "that they are rung one after another if one of them is a number. " + instead);
        }
    }

    /**
     * How it rings.
     *
     * @param timeoutState the state after a ring timeout
     * @param local whether only the account's own carriers are tried; what is configured if empty
     */
    private record Options(
            int seconds,
            boolean parallel,
            String timeoutState,
            Optional<Text> ringback,
            Optional<Boolean> local,
            Optional<Text> name) {}

    /** Those that are rung at once: one, or several phones of the account. */
    private record Leg(List<Recipient> recipients) {
        String to() {
            return String.join(",", recipients.stream().map(Recipient::written).toList());
        }
    }

    private record Forwarded(Text from, Recipients to, Options options, CallRecording recording) implements Component {
        static final List<String> ALL_STATES = java.util.Arrays.stream(DialOutcome.values())
                .map(DialOutcome::state)
                .toList();

        /** Nobody could be tried. */
        private static final String NOBODY = "INVALID_NUMBER_FORMAT";

        /** Of a device, user or group, for another reason than those with a key. */
        private static final String UNKNOWN = "NORMAL_UNSPECIFIED";

        @Override
        public States states() {
            return States.of(ALL_STATES);
        }

        @Override
        public Shape variables() {
            Map<String, Shape> shapes = LegVariables.shapes();
            shapes.put("parent_call_uuid", Shape.TEXT);
            shapes.put("dial_status", Shape.TEXT);
            return Shape.of(shapes);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.NEEDS_CALLER);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            return ring(visit, new Label(-1, recording.wanted(visit), NOBODY));
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String text) {
            Label label = Label.parse(text);
            if (label.cause().isEmpty()) {
                return ended(visit, label);
            }
            CompletionStage<Step> next = ring(visit, label);
            return followsEnd(visit) ? visit.forgetEnd().thenCompose(done -> next) : next;
        }

        /** Rings the next one that can be rung behind the one that failed, or leaves. */
        private CompletionStage<Step> ring(Visit visit, Label failed) {
            List<Leg> legs = legs(visit);
            Label last = failed;
            for (int i = failed.leg() + 1; i < legs.size(); i++) {
                Leg leg = legs.get(i);
                if (leg.recipients().get(0) instanceof Recipient.Wrong wrong) {
                    last = new Label(i, failed.recorded(), wrong.cause());
                    continue;
                }
                Label label = new Label(i, failed.recorded(), "");
                List<Piece> before = new ArrayList<>();
                callerId(visit).ifPresent(before::add);
                if (failed.recorded() && failed.leg() < 0) {
                    before.add(recording.start(visit, true));
                }
                Piece bridge = bridge(visit, leg, label);
                Piece first = Piece.chain(before, Next.then(bridge)) instanceof Next.Then then ? then.piece() : bridge;
                return CompletableFuture.completedFuture(
                        new Step.Play(first, followsEnd(visit) ? Optional.of(label.toString()) : Optional.empty()));
            }
            return leave(visit, legs, last);
        }

        private CompletionStage<Step> leave(Visit visit, List<Leg> legs, Label last) {
            HangupMeaning meaning = HangupMeaning.of(last.cause());
            String state = meaning.outcome() == DialOutcome.NO_ANSWER
                    ? options.timeoutState()
                    : meaning.outcome().state();
            String called = last.leg() >= 0 && last.leg() < legs.size()
                    ? legs.get(last.leg()).to()
                    : "";
            Map<String, @Nullable Object> values = variables(visit, called)
                    .with("hangup_cause", last.cause())
                    .with(
                            "end_time",
                            visit.now()
                                    .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                    .toString())
                    .with("ring_status", meaning.rang())
                    .with("dial_status", meaning.outcome().dialStatus())
                    .values();
            boolean recording = last.recorded() && rang(legs, last);
            return recording
                    ? Step.play(CallRecording.stop().otherwise(new Next.Leave(state, values)))
                    : Step.leave(state, values);
        }

        /** Whether anybody was tried, and the recording so was begun. */
        private static boolean rang(List<Leg> legs, Label last) {
            return legs.stream()
                    .limit(last.leg() + 1L)
                    .anyMatch(leg -> !(leg.recipients().get(0) instanceof Recipient.Wrong));
        }

        private CompletionStage<Step> ended(Visit visit, Label label) {
            CallFacts facts = CallFacts.of(visit.call(), visit.now());
            DialOutcome outcome = facts.outcomeOfBridge();
            boolean talked = outcome == DialOutcome.COMPLETED;
            List<Leg> legs = legs(visit);
            String called = label.leg() < legs.size() ? legs.get(label.leg()).to() : "";
            Map<String, @Nullable Object> values = variables(visit, called)
                    .ended(visit, facts, talked)
                    .with("uuid", facts.otherLeg())
                    .with("dial_status", outcome.dialStatus())
                    .values();
            return Step.leave(outcome.state(), values);
        }

        private LegVariables variables(Visit visit, String called) {
            return LegVariables.of(visit, shown(visit).orElse(""), called, "BLeg")
                    .with("parent_call_uuid", visit.call().callId().orElse(""));
        }

        /** All at once if that is wanted and can be, else one after another. */
        private List<Leg> legs(Visit visit) {
            List<Recipient> recipients = to.of(visit);
            if (recipients.size() > Recipients.MOST) {
                return List.of();
            }
            boolean together = options.parallel()
                    && recipients.stream().noneMatch(recipient -> recipient instanceof Recipient.Number);
            if (!together) {
                return recipients.stream().map(each -> new Leg(List.of(each))).toList();
            }
            List<Recipient> phones = recipients.stream()
                    .filter(recipient -> recipient instanceof Recipient.Endpoint)
                    .toList();
            return phones.isEmpty()
                    ? recipients.stream().map(each -> new Leg(List.of(each))).toList()
                    : List.of(new Leg(phones));
        }

        /** Whether something is done when the call ends. */
        private static boolean followsEnd(Visit visit) {
            return visit.connected().contains(COMPLETED) || visit.returns();
        }

        private Optional<String> shown(Visit visit) {
            return Dialled.caller(visit.render(from));
        }

        private Optional<Piece> callerId(Visit visit) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            shown(visit).ifPresent(number -> data.put("caller_id_number", number));
            options.name()
                    .map(text -> Dialled.callerName(visit.render(text)))
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> data.put("caller_id_name", name));
            return data.isEmpty() ? Optional.empty() : Optional.of(Piece.of("set_cid", data));
        }

        private Piece bridge(Visit visit, Leg leg, Label label) {
            Recipient first = leg.recipients().get(0);
            Optional<String> ringback =
                    options.ringback().map(visit::render).map(String::strip).filter(text -> !text.isEmpty());
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            if (first instanceof Recipient.Number number) {
                data.put("to_did", number.number());
                data.put("timeout", options.seconds());
                data.put(
                        "use_local_resources",
                        options.local().orElse(visit.target().useLocalResources()));
                ringback.ifPresent(tone -> data.put("ringback", tone));
                return failing(Piece.of("resources", data), HangupMeaning.carrierKeys(), label);
            }
            Recipient.Endpoint phone = (Recipient.Endpoint) first;
            Piece piece;
            if (leg.recipients().size() == 1
                    && ringback.isEmpty()
                    && !phone.type().equals("group")) {
                data.put("id", phone.id());
                data.put("timeout", options.seconds());
                piece = Piece.of(phone.type(), data);
            } else {
                data.put("strategy", "simultaneous");
                data.put("timeout", options.seconds());
                data.put(
                        "endpoints",
                        leg.recipients().stream().map(this::endpoint).toList());
                ringback.ifPresent(tone -> data.put("ringback", tone));
                piece = Piece.of("ring_group", data);
            }
            return failing(piece, HangupMeaning.phoneKeys(), label)
                    .on(BranchKeys.OTHERWISE, Next.back(label.failed(UNKNOWN)));
        }

        private Map<String, @Nullable Object> endpoint(Recipient recipient) {
            Recipient.Endpoint phone = (Recipient.Endpoint) recipient;
            Map<String, @Nullable Object> endpoint = new LinkedHashMap<>();
            endpoint.put("endpoint_type", phone.type());
            endpoint.put("id", phone.id());
            endpoint.put("timeout", options.seconds());
            return endpoint;
        }

        private static Piece failing(Piece piece, List<String> keys, Label label) {
            Map<String, Next> children = new LinkedHashMap<>();
            keys.forEach(key -> children.put(key, Next.back(label.failed(key))));
            return new Piece(piece.module(), piece.data(), children);
        }
    }

    /**
     * What a pivot back tells: which of them was rung, whether the call is recorded, and with what cause it failed.
     *
     * @param leg from 0; -1 before the first
     * @param cause the empty text for the end of the call
     */
    private record Label(int leg, boolean recorded, String cause) {
        static Label parse(String text) {
            String[] parts = text.split("\\|", 3);
            return new Label(Integer.parseInt(parts[0]), parts[1].equals("r"), parts[2]);
        }

        String failed(String why) {
            return new Label(leg, recorded, why).toString();
        }

        @Override
        public String toString() {
            return leg + "|" + (recorded ? "r" : "") + "|" + cause;
        }
    }
}
