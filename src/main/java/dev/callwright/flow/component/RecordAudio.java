package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Prompts;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
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
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * PHLO's Record Audio: a prompt, a beep, and what the caller says then, until a key, silence or the limit.
 *
 * <p>Kazoo tells neither how long the recording became nor that it was uploaded, which may be later than the caller goes on
 * ({@code contracts/kazoo.md}, "1.3 Parameters"). So {@code recording_duration} and {@code recording_start_time} are only
 * there where a PBX says them, and {@code recording_url} is where the recording will be.
 */
public final class RecordAudio implements ComponentType {
    private static final String COMPLETED = "recording_completed";
    private static final String RECORDED = "recorded";

    /** {@code contracts/kazoo-mapping.md}, "Record Audio". */
    private static final Piece BEEP = Piece.of(
            "audio_macro",
            Map.of(
                    "macros",
                    List.of(Map.of(
                            "macro", "tone", "frequencies", List.of(1400), "duration_on", 300, "duration_off", 0))));

    private static final Option<Prompts> PROMPT =
            Option.of("prompt", Prompts.type(), Prompts.NONE, "What the caller hears before the beep.");
    private static final Option<Boolean> BEEPS =
            Option.of("beep", Types.flag(), true, "Whether a beep tells that the recording begins (default: true).");
    private static final Option<Integer> LENGTH = Option.optional(
            "max_length",
            Types.integer(CallRecording.SHORTEST, CallRecording.LONGEST),
            "The longest recording in seconds, from 5; as long as the PBX records if left out"
                    + " (callwright.kazoo.max-recording-seconds, 600 unless set).");
    private static final Option<String> FORMAT =
            Option.of("format", Types.word("mp3", "wav"), "mp3", "The form of the recording (default: mp3).");

    @Override
    public String name() {
        return "record_audio";
    }

    @Override
    public String purpose() {
        return "Records what the caller says.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(PROMPT, BEEPS, LENGTH, FORMAT);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(COMPLETED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Prompts> prompts = node.read(PROMPT);
        boolean beep = node.get(BEEPS);
        int longest = CallRecording.longest(node.file().target());
        int seconds = node.read(LENGTH).orElse(longest);
        String format = node.get(FORMAT);
        if (seconds > longest) {
            return node.at(LENGTH)
                    .refuse(
                            seconds,
                            String.format(
                                    "at most %,d: the PBX cuts recordings there. Where its max_recording_time_limit was"
                                            + " raised, set callwright.kazoo.max-recording-seconds to it",
                                    longest));
        }
        return prompts.map(list -> new Recorded(list, beep, seconds, format));
    }

    private record Recorded(Prompts prompts, boolean beep, int seconds, String format) implements Component {
        @Override
        public States states() {
            return States.of(COMPLETED);
        }

        @Override
        public Shape variables() {
            Map<String, Shape> shapes = new LinkedHashMap<>();
            List.of(
                            "call_uuid",
                            "recording_url",
                            "recording_uuid",
                            "recording_duration",
                            "recording_start_time",
                            "recording_end_time")
                    .forEach(name -> shapes.put(name, Shape.TEXT));
            return Shape.of(shapes);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.NEEDS_CALLER, Trait.ASKS);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            List<Piece> pieces = new ArrayList<>(prompts.pieces(visit, true));
            if (beep) {
                pieces.add(BEEP);
            }
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            data.put("format", format);
            data.put("time_limit", seconds);
            data.put("url", RecordingAddress.upload(visit.node(), visit.number()));
            pieces.add(Piece.of("record_caller", data));
            return Step.play(((Next.Then) Piece.chain(pieces, Next.back(RECORDED))).piece());
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String label) {
            String call = visit.call().callId().orElse("");
            RecordingAddress address = RecordingAddress.of(visit.node(), visit.number(), call, format);
            Optional<Integer> length = visit.call().recordingDuration();
            long end = visit.now().getEpochSecond();
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("call_uuid", call);
            values.put("recording_url", address.url(visit.target().urls()).orElse(""));
            values.put("recording_uuid", address.id());
            values.put(
                    "recording_duration",
                    length.<Object>map(each -> each * 1000L).orElse(""));
            values.put(
                    "recording_start_time",
                    length.<Object>map(each -> end - each).orElse(""));
            values.put("recording_end_time", end);
            return Step.leave(COMPLETED, values);
        }
    }
}
