package dev.callwright.flow.component;

import dev.callwright.callflow.Ids.Kind;
import dev.callwright.flow.document.Similar;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.OptionPlace;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Prompts;
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
 * PHLO's Conference Bridge. The caller never comes back from it ({@code contracts/kazoo-mapping.md}, 6), so
 * {@code completed} is told by the end of the caller's own call; it is {@code failed} if there is no name that the PBX can
 * take.
 */
public final class ConferenceBridge implements ComponentType {
    private static final String COMPLETED = "completed";
    private static final String FAILED = "failed";
    private static final String LEFT = "left";

    private static final Option<Text> NAME = Option.optional(
            "name",
            Types.text(),
            "The conference, made on the spot: all who are sent to the same name meet. Needed unless there is an id.");
    private static final Option<String> ID = Option.optional(
            "id",
            Types.fixedText(),
            "A conference stored in Kazoo instead, by its id or its name under ids.conferences.");
    private static final Option<Prompts> ANNOUNCEMENT =
            Option.of("announcement", Prompts.type(), Prompts.NONE, "What the caller hears before joining.");
    private static final Option<Boolean> WAIT = Option.of(
            "wait_for_moderator",
            Types.flag(),
            false,
            "Whether callers hear the hold music until a moderator comes (default: false).");
    private static final Option<Boolean> MODERATOR = Option.of(
            "moderator", Types.flag(), false, "Whether who comes by this node is a moderator (default: false).");
    private static final Option<Text> MUSIC = Option.optional(
            "hold_music",
            Music.type(),
            "What is heard while alone or waiting: a file in flows/audio, a URL or a media id.");
    private static final Option<String> ENTER = Beep.option("enter_beep", "comes");
    private static final Option<String> EXIT = Beep.option("exit_beep", "leaves");
    private static final Option<Boolean> MUTE = Option.of(
            "mute_on_join", Types.flag(), false, "Whether callers cannot be heard at first (default: false).");
    private static final Option<Integer> MOST =
            Option.optional("max_participants", Types.integer(2, 1_000), "How many may join at most, from 2.");

    @Override
    public String name() {
        return "conference_bridge";
    }

    @Override
    public String purpose() {
        return "Puts the caller into a conference.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(
                NAME,
                ID,
                ANNOUNCEMENT,
                WAIT,
                MODERATOR,
                MUSIC,
                ENTER,
                EXIT,
                MUTE,
                MOST,
                CallRecording.RECORD,
                CallRecording.FORMAT);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(COMPLETED, FAILED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Prompts> announcement = node.read(ANNOUNCEMENT);
        Optional<Text> name = node.read(NAME);
        Optional<Text> music = node.read(MUSIC);
        Room room = new Room(
                node.get(WAIT),
                node.get(MODERATOR),
                music,
                Beep.of(node.get(ENTER)),
                Beep.of(node.get(EXIT)),
                node.get(MUTE),
                node.read(MOST));
        CallRecording recording = CallRecording.read(node);
        if (node.has(ID)) {
            Optional<String> id = stored(node);
            return id.isEmpty() || announcement.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Bridge(Optional.empty(), id, announcement.get(), room, recording));
        }
        if (!node.has(NAME)) {
            return node.place().refuseSaying("no \"name\"", "\"name\": the conference, or \"id\": one stored in Kazoo");
        }
        if (name.isPresent()
                && name.get().isConstant()
                && ConferenceName.of(name.get().source()).isEmpty()) {
            return node.at(NAME).refuse(name.get().source(), ConferenceName.EXPECTED);
        }
        return name.isEmpty() || announcement.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bridge(name, Optional.empty(), announcement.get(), room, recording));
    }

    /** The id of a stored conference, whose own settings hold. */
    private static Optional<String> stored(NodeReader node) {
        boolean right = true;
        for (Option<?> option : List.of(NAME, WAIT, MUSIC, MUTE, MOST)) {
            if (node.has(option)) {
                right = false;
                node.at(option)
                        .refuseSaying(
                                option.name() + " beside id",
                                "one of them: a conference that is stored has its own settings, in Kazoo");
            }
        }
        OptionPlace place = node.at(ID);
        Optional<String> written = node.read(ID);
        if (written.isEmpty() || !right) {
            return Optional.empty();
        }
        if (Recipient.ID.matcher(written.get()).matches()) {
            return written;
        }
        Optional<String> id = node.file().target().ids().id(Kind.CONFERENCES, written.get());
        return id.isPresent()
                ? id
                : place.refuse(
                        written.get(),
                        "a name under ids.conferences (ids.yml), or an id of 32 hexadecimal characters",
                        Similar.to(written.get(), node.file().target().ids().names(Kind.CONFERENCES)));
    }

    /** How a conference that is made on the spot is; who comes, and what is heard then, of a stored one too. */
    record Room(
            boolean waits,
            boolean moderator,
            Optional<Text> music,
            Beep enter,
            Beep exit,
            boolean muted,
            Optional<Integer> most) {

        /** The module that leads into one made on the spot. */
        Piece named(Visit visit, String name) {
            Map<String, @Nullable Object> config = new LinkedHashMap<>();
            config.put("name", name);
            most.ifPresent(number -> config.put("max_participants", number));
            config.put("play_entry_tone", enter.tone());
            config.put("play_exit_tone", exit.tone());
            config.put("wait_for_moderator", waits);
            config.put("member", Map.of("join_muted", muted));
            music.flatMap(audio -> Music.media(audio, visit))
                    .ifPresent(media -> config.put("profile", Map.of("moh-sound", media)));
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            data.put("config", config);
            data.put("moderator", moderator);
            data.put("welcome_prompt", Map.of("play", false));
            return Piece.of("conference", data);
        }

        /** The module that leads into a stored one. */
        Piece stored(String id) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            data.put("id", id);
            data.put("moderator", moderator);
            data.put("play_entry_tone", enter.tone());
            data.put("play_exit_tone", exit.tone());
            data.put("welcome_prompt", Map.of("play", false));
            return Piece.of("conference", data);
        }
    }

    private record Bridge(
            Optional<Text> name, Optional<String> id, Prompts announcement, Room room, CallRecording recording)
            implements Component {
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
            return EnumSet.of(Trait.NEEDS_CALLER, Trait.ASKS);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            Optional<String> called = called(visit);
            if (called.isEmpty() && id.isEmpty()) {
                return Step.leave(FAILED, ConferenceVariables.of(visit, "", "", ""));
            }
            List<Piece> pieces = new ArrayList<>(announcement.pieces(visit, true));
            if (recording.wanted(visit)) {
                pieces.add(recording.start(visit, false));
            }
            Piece conference = id.map(room::stored).orElseGet(() -> room.named(visit, called.orElseThrow()));
            Next first = Piece.chain(pieces, Next.then(conference));
            boolean follows = visit.connected().contains(COMPLETED) || visit.returns();
            return CompletableFuture.completedFuture(
                    new Step.Play(((Next.Then) first).piece(), follows ? Optional.of(LEFT) : Optional.empty()));
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String label) {
            String called = called(visit).orElse("");
            return Step.leave(COMPLETED, ConferenceVariables.of(visit, "ConferenceExit", called, id.orElse(called)));
        }

        private Optional<String> called(Visit visit) {
            return name.map(visit::render).flatMap(ConferenceName::of);
        }
    }
}
