package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.OptionPlace;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.CallOrder;
import dev.callwright.flow.outside.OutsideFailure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * PHLO's Initiate Call: places one or more calls. The run goes on in each of them by itself: {@code answered} with whoever
 * answered on the line, {@code no_answer}, {@code busy_rejected} or {@code failed} when a call ends that never was. A caller
 * who comes to it is let go: the run has left for the other calls.
 */
public final class InitiateCall implements ComponentType {
    private static final String ANSWERED = "answered";
    private static final String NO_ANSWER = DialOutcome.NO_ANSWER.state();
    private static final String BUSY_REJECTED = DialOutcome.BUSY_REJECTED.state();
    private static final String FAILED = DialOutcome.FAILED.state();
    private static final String VOICEMAIL = "voicemail";
    private static final List<String> STATES = List.of(ANSWERED, NO_ANSWER, BUSY_REJECTED, FAILED, VOICEMAIL);

    /** The most calls that one node places at once. */
    private static final int MOST = 100;

    /** How long it is known which calls were placed and answered: longer than any call may ring. */
    private static final Duration KNOWN = Duration.ofHours(24);

    private static final Option<Text> FROM =
            Option.required("from", Types.text(), "the number that is shown to whoever is called: \"+35316877779\".");
    private static final Option<List<Text>> TO = Option.required(
            "to",
            Types.oneOrMore(Types.text(), MOST),
            "who is called, a list or a text with commas, at most 100: numbers and SIP addresses.");
    private static final Option<Integer> RING_TIMEOUT =
            Option.of("ring_timeout", Types.integer(5, 600), 30, "Seconds that it rings (default: 30).");
    private static final Option<Boolean> MACHINES = Impossible.option(
            "machine_detection",
            "machine detection",
            "Kazoo cannot tell a machine from a person. Nearest: ask whoever answers to press a key, with ivr_menu;"
                    + " no_input is then a machine");

    @Override
    public String name() {
        return "initiate_call";
    }

    @Override
    public String purpose() {
        return "Calls somebody and goes on with whoever answers.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(FROM, TO, RING_TIMEOUT, CallRecording.RECORD, MACHINES);
    }

    @Override
    public PossibleStates states() {
        return new PossibleStates(STATES, "");
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Text> from = node.read(FROM);
        Optional<List<Text>> to = node.read(TO);
        int seconds = node.get(RING_TIMEOUT);
        Text record = node.get(CallRecording.RECORD);
        boolean right = node.read(MACHINES).isPresent();
        if (node.written().get("next") instanceof Map<?, ?> next && next.containsKey(VOICEMAIL)) {
            node.place()
                    .warn("the state voicemail", "that it never comes to it: Kazoo does not tell machines from people");
        }
        if (from.isEmpty() || to.isEmpty() || !right) {
            return Optional.empty();
        }
        if (from.get().isConstant() && Dialled.caller(from.get().source()).isEmpty()) {
            return node.at(FROM).refuse(from.get().source(), "a number, such as +35316877779");
        }
        if (node.file().target().urls().absolute("/").isEmpty()) {
            return node.place()
                    .refuseSaying(
                            "a call that must come back to us",
                            "an address the PBX can reach. Start with --public-url https://… (Kazoo rejects localhost).");
        }
        return constantsAreRight(to.get(), node.at(TO))
                ? Optional.of(new Initiated(from.get(), to.get(), seconds, record))
                : Optional.empty();
    }

    private static boolean constantsAreRight(List<Text> to, OptionPlace place) {
        List<String> wrong = to.stream()
                .filter(Text::isConstant)
                .flatMap(text -> Arrays.stream(text.source().split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && Dialled.address(text).isEmpty())
                .toList();
        wrong.forEach(text -> place.refuse(text, Dialled.EXPECTED));
        return wrong.isEmpty();
    }

    private record Initiated(Text from, List<Text> to, int seconds, Text record) implements Component {
        private static final String PLACED = "placed:";

        @Override
        public States states() {
            return new States(
                    List.of(ANSWERED, NO_ANSWER, BUSY_REJECTED, FAILED),
                    VOICEMAIL::equals,
                    "one of " + String.join(", ", STATES));
        }

        @Override
        public Shape variables() {
            Map<String, Shape> shapes = LegVariables.shapes();
            shapes.put("voicemail_detected", Shape.FLAG);
            shapes.put("call_status", Shape.TEXT);
            return Shape.of(shapes);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.ACTS);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            List<String> recipients = new Recipients(to).written(visit).toList();
            Optional<String> shown = Dialled.caller(visit.render(from));
            if (recipients.isEmpty() || recipients.size() > MOST || shown.isEmpty()) {
                return Step.leave(FAILED, failed(visit, recipients));
            }
            boolean recorded = Truth.of(visit.value(record));
            List<CompletableFuture<Optional<String>>> calls = IntStream.range(0, recipients.size())
                    .mapToObj(i -> place(visit, shown.get(), recipients.get(i), i, recorded)
                            .toCompletableFuture())
                    .toList();
            return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new))
                    .thenCompose(done -> {
                        List<String> unplaced = new ArrayList<>();
                        for (int i = 0; i < calls.size(); i++) {
                            Optional<String> result = calls.get(i).join();
                            if (result.isPresent() && !result.get().startsWith(PLACED)) {
                                unplaced.add(recipients.get(i));
                            }
                        }
                        return unplaced.isEmpty()
                                ? CompletableFuture.completedFuture(new Step.End())
                                : Step.leave(FAILED, failed(visit, unplaced));
                    });
        }

        /** Places one call; its result is there when the PBX has taken the order. */
        private CompletionStage<Optional<String>> place(
                Visit visit, String shown, String recipient, int index, boolean recorded) {
            Optional<String> address = Dialled.address(recipient);
            if (address.isEmpty()) {
                return CompletableFuture.completedFuture(Optional.of(FAILED));
            }
            String known = visit.onceKey("answered:" + index);
            Label label = new Label(known, address.get());
            Optional<String> url = visit.address(label.with(ANSWERED));
            if (url.isEmpty()) {
                return CompletableFuture.completedFuture(Optional.of(FAILED));
            }
            CallOrder order = new CallOrder(
                    shown,
                    address.get(),
                    Duration.ofSeconds(seconds),
                    URI.create(url.get()),
                    recorded,
                    Map.of(),
                    visit.onceKey("order:" + index));
            return visit.once(
                    "call:" + index,
                    KNOWN,
                    () -> visit.outside()
                            .calls()
                            .place(order)
                            .thenCompose(id -> visit.resumeWhenEnds(id, label.with(Label.ENDED))
                                    .thenApply(done -> PLACED + id))
                            .exceptionally(Initiated::failure));
        }

        /** What the other end said is not for flows; that it failed is known. */
        private static String failure(Throwable thrown) {
            return OutsideFailure.in(thrown)
                    .map(failure -> "failed:" + failure.reason().wireName())
                    .orElse("failed:failed");
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String text) {
            Label label = Label.parse(text);
            String shown = Dialled.caller(visit.render(from)).orElse("");
            LegVariables variables = LegVariables.of(visit, shown, label.to(), "ALeg")
                    .with("uuid", visit.call().callId().orElse(""))
                    .with("voicemail_detected", false)
                    .with("call_status", "in-progress");
            if (text.startsWith(ANSWERED)) {
                String moment = visit.now()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString();
                variables.with("answer_time", moment).with("ring_status", true);
                return visit.outside()
                        .keep()
                        .put(label.known(), ANSWERED, KNOWN)
                        .thenCompose(done -> Step.leave(ANSWERED, variables.values()));
            }
            return visit.outside().keep().get(label.known()).thenCompose(answered -> {
                if (answered.isPresent()) {
                    return CompletableFuture.completedFuture(new Step.End());
                }
                CallFacts facts = CallFacts.of(visit.call(), visit.now());
                Map<String, @Nullable Object> values =
                        variables.ended(visit, facts, false).values();
                return Step.leave(facts.outcomeUnanswered().state(), values);
            });
        }

        private Map<String, @Nullable Object> failed(Visit visit, List<String> recipients) {
            String shown = Dialled.caller(visit.render(from)).orElse("");
            return LegVariables.of(visit, shown, String.join(",", recipients), "ALeg")
                    .with("voicemail_detected", false)
                    .with("call_status", FAILED)
                    .values();
        }
    }

    /**
     * What a placed call brings back.
     *
     * @param known under which it is kept that it was answered: the PBX may give a call another id than it ends with
     * @param to whom it was placed to
     */
    private record Label(String known, String to) {
        static final String ENDED = "ended";

        String with(String event) {
            return event + "|" + known + "|" + to;
        }

        static Label parse(String text) {
            String[] parts = text.split("\\|", 3);
            return new Label(parts[1], parts[2]);
        }
    }
}
