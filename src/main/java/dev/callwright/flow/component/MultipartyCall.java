package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.multiparty.Member;
import dev.callwright.flow.multiparty.Multiparty;
import dev.callwright.flow.multiparty.Parties;
import dev.callwright.flow.multiparty.Party;
import dev.callwright.flow.multiparty.Role;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Prompts;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.time.Duration;
import java.util.ArrayList;
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
 * PHLO's Multiparty Call: a conference of its own for each run, which others are called into, and whose members its triggers
 * hold and transfer ({@link Multiparty}).
 *
 * <p>The caller hears ringing until one of those who are called is there, and can go another way if nobody comes: from the
 * conference itself there is no way back ({@code contracts/kazoo-mapping.md}, 6). {@code completed} is told when the last
 * member's call has ended.
 */
public final class MultipartyCall implements ComponentType {
    private static final String COMPLETED = "completed";
    private static final String FAILED = "failed";
    private static final String CUSTOMER_DIALS_IN = "customer_dials_in";
    private static final String AGENT_DIALS_OUT = "agent_dials_customers";

    /** The most who are called by the node itself. */
    private static final int MOST = 10;

    private static final Option<String> DIAL = Option.of(
            "dial",
            Types.word(CUSTOMER_DIALS_IN, AGENT_DIALS_OUT),
            CUSTOMER_DIALS_IN,
            "Who the caller is: a customer, to whom agents are called in (customer_dials_in, the default), or an agent, to"
                    + " whom customers are (agent_dials_customers).");
    private static final Option<Text> FROM =
            Option.required("from", Types.text(), "the number that is shown to whom it calls: \"+35316877779\".");
    private static final Option<List<Text>> TO = Option.of(
            "to",
            Types.oneOrMore(Types.text(), MOST),
            List.of(),
            "Who is called in when the caller comes, at most 10: numbers and SIP addresses. Others come by the triggers.");
    private static final Option<Text> NAME = Option.optional(
            "name", Types.text(), "What the conference's name begins with; each run has one of its own.");
    private static final Option<Prompts> ANNOUNCEMENT =
            Option.of("announcement", Prompts.type(), Prompts.NONE, "What the caller hears before joining.");
    private static final Option<Text> MUSIC = Option.optional(
            "hold_music",
            Music.type(),
            "What is heard while alone or on hold: a file in flows/audio, a URL or a media id.");
    private static final Option<Boolean> AGENT_MUSIC = Impossible.option(
            "agent_hold_music",
            "music of their own for agents",
            "a conference of Kazoo's has one music for all. Nearest: hold_music");
    private static final Option<String> ENTER = Beep.option("enter_beep", "comes");
    private static final Option<String> EXIT = Beep.option("exit_beep", "leaves");
    private static final Option<Boolean> MUTE = Option.of(
            "mute_on_join", Types.flag(), false, "Whether members cannot be heard at first (default: false).");
    private static final Option<Text> VOICEMAIL = Option.optional(
            "voicemail_message",
            Music.type(),
            "What the trigger voicemail_drop plays: a file in flows/audio, a URL or a media id.");

    @Override
    public String name() {
        return "multiparty_call";
    }

    @Override
    public String purpose() {
        return "Brings the caller together with others, whom triggers hold and transfer.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(
                DIAL,
                FROM,
                TO,
                NAME,
                ANNOUNCEMENT,
                MUSIC,
                AGENT_MUSIC,
                ENTER,
                EXIT,
                MUTE,
                VOICEMAIL,
                CallRecording.RECORD,
                CallRecording.FORMAT);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(COMPLETED, FAILED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Text> from = node.read(FROM);
        Optional<List<Text>> to = node.read(TO);
        Optional<Prompts> announcement = node.read(ANNOUNCEMENT);
        Optional<Text> name = node.read(NAME);
        boolean possible = node.read(AGENT_MUSIC).isPresent();
        ConferenceBridge.Room room = new ConferenceBridge.Room(
                false,
                false,
                node.read(MUSIC),
                Beep.of(node.get(ENTER)),
                Beep.of(node.get(EXIT)),
                node.get(MUTE),
                Optional.empty());
        Optional<Text> voicemail = node.read(VOICEMAIL);
        CallRecording recording = CallRecording.read(node);
        Role role = node.get(DIAL).equals(CUSTOMER_DIALS_IN) ? Role.CUSTOMER : Role.AGENT;
        if (from.isEmpty() || to.isEmpty() || announcement.isEmpty() || !possible) {
            return Optional.empty();
        }
        if (from.get().isConstant() && Dialled.caller(from.get().source()).isEmpty()) {
            return node.at(FROM).refuse(from.get().source(), "a number, such as +35316877779");
        }
        if (name.isPresent()
                && name.get().isConstant()
                && ConferenceName.of(name.get().source()).isEmpty()) {
            return node.at(NAME).refuse(name.get().source(), ConferenceName.EXPECTED);
        }
        List<String> wrong = to.get().stream()
                .filter(text ->
                        text.isConstant() && Dialled.address(text.source()).isEmpty())
                .map(Text::source)
                .toList();
        wrong.forEach(text -> node.at(TO).refuse(text, Dialled.EXPECTED));
        return wrong.isEmpty()
                ? Optional.of(
                        new Joint(role, from.get(), to.get(), name, announcement.get(), room, voicemail, recording))
                : Optional.empty();
    }

    private record Joint(
            Role role,
            Text from,
            List<Text> to,
            Optional<Text> name,
            Prompts announcement,
            ConferenceBridge.Room room,
            Optional<Text> voicemail,
            CallRecording recording)
            implements Component {
        private static final String JOINED = "joined";
        private static final String NOBODY = "nobody";
        private static final Duration KNOWN = Duration.ofHours(24);

        /** Of 3 seconds each: longer than any phone rings. */
        private static final int MOST_POLLS = 60;

        /** What a caller hears while others ring: a second of tone, two of silence. */
        private static final Piece RINGING = Piece.of(
                "audio_macro",
                Map.of(
                        "macros",
                        List.of(Map.of(
                                "macro",
                                "tone",
                                "frequencies",
                                List.of(400, 450),
                                "duration_on",
                                1000,
                                "duration_off",
                                2000,
                                "repeat",
                                1))));

        @Override
        public States states() {
            return States.of(COMPLETED, FAILED);
        }

        @Override
        public Shape variables() {
            return ConferenceVariables.shape();
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.ACTS, Trait.NEEDS_CALLER, Trait.ASKS);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            return bring(visit, 0);
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String text) {
            Label label = Label.parse(text);
            return label.polls() > 0 ? bring(visit, label.polls()) : left(visit, label);
        }

        /** Calls the others in, and the caller too as soon as one is there. */
        private CompletionStage<Step> bring(Visit visit, int polls) {
            Optional<String> caller = visit.call().callId();
            Optional<String> shown = Dialled.caller(visit.render(from));
            List<String> others = new Recipients(to).written(visit).toList();
            if (caller.isEmpty() || shown.isEmpty() || others.size() > MOST) {
                return Step.leave(FAILED, ConferenceVariables.of(visit, "", "", ""));
            }
            String conference = conference(visit);
            Label end = new Label(0, conference, caller.get());
            Parties parties = new Parties(visit.outside().keep());
            Member self = new Member(visit.call().callerIdNumber().orElse(caller.get()), caller.get(), role, false);
            return parties.begin(Party.of(visit.flow() + "/" + visit.node(), conference, shown.get(), voicemail(visit)))
                    .thenCompose(done -> polls == 0
                            ? parties.join(conference, self).thenApply(party -> "")
                            : CompletableFuture.completedFuture(""))
                    .thenCompose(done -> dialAll(visit, end, shown.get(), others))
                    .thenCompose(results -> decide(visit, end, results, polls));
        }

        private CompletionStage<Step> decide(Visit visit, Label end, List<Optional<String>> results, int polls) {
            boolean come = results.isEmpty()
                    || results.stream().flatMap(Optional::stream).anyMatch(JOINED::equals);
            boolean waiting = results.stream().anyMatch(Optional::isEmpty);
            if (come) {
                return CompletableFuture.completedFuture(
                        new Step.Play(inside(visit, end.conference()), Optional.of(end.toString())));
            }
            if (waiting && polls < MOST_POLLS) {
                return CompletableFuture.completedFuture(new Step.Play(
                        RINGING.otherwise(Next.back(end.polled(polls + 1))), Optional.of(end.toString())));
            }
            return multiparty(visit)
                    .left(end.conference(), end.caller())
                    .thenCompose(done -> visit.forgetEnd())
                    .thenCompose(done ->
                            Step.leave(FAILED, ConferenceVariables.of(visit, "", end.conference(), end.conference())));
        }

        private CompletionStage<List<Optional<String>>> dialAll(
                Visit visit, Label end, String shown, List<String> others) {
            List<CompletableFuture<Optional<String>>> results = IntStream.range(0, others.size())
                    .mapToObj(i -> Dialled.address(others.get(i))
                            .map(address -> dial(visit, end, shown, address, i))
                            .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(NOBODY)))
                            .toCompletableFuture())
                    .toList();
            return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                    .thenApply(done ->
                            results.stream().map(CompletableFuture::join).toList());
        }

        private CompletionStage<Optional<String>> dial(
                Visit visit, Label end, String shown, String address, int index) {
            String order = visit.onceKey("order:" + index);
            return visit.once(
                    "dial:" + index,
                    KNOWN,
                    () -> visit.outside()
                            .calls()
                            .dial(end.conference(), shown, address, order)
                            .thenCompose(call -> arrived(visit, end, new Member(address, call, role.other(), false)))
                            .exceptionally(failed -> NOBODY));
        }

        /** Somebody has answered; if the caller has gone meanwhile, they are let go again. */
        private static CompletionStage<String> arrived(Visit visit, Label end, Member member) {
            return visit.resumeWhenEnds(member.callId(), end.toString())
                    .thenCompose(done -> new Parties(visit.outside().keep()).join(end.conference(), member))
                    .thenCompose(party -> party.members().stream()
                                    .anyMatch(each -> each.callId().equals(end.caller()))
                            ? CompletableFuture.completedFuture(JOINED)
                            : visit.outside()
                                    .calls()
                                    .kick(end.conference(), member.callId())
                                    .thenApply(done -> NOBODY));
        }

        private Piece inside(Visit visit, String conference) {
            List<Piece> pieces = new ArrayList<>(announcement.pieces(visit, true));
            if (recording.wanted(visit)) {
                pieces.add(recording.start(visit, false));
            }
            Next first = Piece.chain(pieces, Next.then(room.named(visit, conference)));
            return ((Next.Then) first).piece();
        }

        /** Somebody's call has ended; the node is done with the last one's. */
        private CompletionStage<Step> left(Visit visit, Label label) {
            String ended = visit.call().callId().orElse("");
            return multiparty(visit).left(label.conference(), ended).thenCompose(party -> {
                if (!party.members().isEmpty()) {
                    return CompletableFuture.completedFuture(new Step.End());
                }
                return visit.outside()
                        .keep()
                        .putIfAbsent("party-over:" + label.conference(), "", KNOWN)
                        .thenCompose(first -> first
                                ? Step.leave(COMPLETED, over(visit, label))
                                : CompletableFuture.completedFuture(new Step.End()));
            });
        }

        private static Map<String, @Nullable Object> over(Visit visit, Label label) {
            Map<String, @Nullable Object> values =
                    ConferenceVariables.of(visit, "ConferenceExit", label.conference(), label.conference());
            values.put("call_uuid", label.caller());
            return values;
        }

        private static Multiparty multiparty(Visit visit) {
            return new Multiparty(
                    visit.outside().calls(),
                    new Parties(visit.outside().keep()),
                    (call, other) -> CompletableFuture.completedFuture(null),
                    () -> visit.onceKey("another"));
        }

        /** A name that only this run has. */
        private String conference(Visit visit) {
            String own = visit.onceKey("conference").substring(0, 16);
            return name.map(visit::render)
                            .flatMap(ConferenceName::of)
                            .map(text -> text.replace(' ', '-'))
                            .map(text -> text.substring(0, Math.min(text.length(), 64)))
                            .orElse("call")
                    + "-" + own;
        }

        private Optional<String> voicemail(Visit visit) {
            return voicemail.flatMap(audio -> Music.media(audio, visit));
        }
    }

    /**
     * What the node comes back with.
     *
     * @param polls how often it was asked whether somebody has come; 0 when a call has ended
     * @param caller the run's own call
     */
    private record Label(int polls, String conference, String caller) {
        static Label parse(String text) {
            String[] parts = text.split("\\|", 3);
            return new Label(Integer.parseInt(parts[0]), parts[1], parts[2]);
        }

        String polled(int times) {
            return new Label(times, conference, caller).toString();
        }

        @Override
        public String toString() {
            return polls + "|" + conference + "|" + caller;
        }
    }
}
