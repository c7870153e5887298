package dev.callwright.flow.component;

import dev.callwright.callflow.KazooTarget;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a call is recorded.
 *
 * @param record what decides it, see {@link Truth}
 * @param format mp3 or wav
 */
record CallRecording(Text record, String format) {
    /** Where recordings are uploaded. */
    static final String PATH = "/recordings";

    /** The longest that Kazoo's schemas allow, in seconds. */
    static final int LONGEST = 10_800;

    static final int SHORTEST = 5;

    static final Option<Text> RECORD = Option.of(
            "record",
            Types.text(),
            Text.constant("false"),
            "Whether the call is recorded: yes for true, any number but 0 and any other text; no for false, 0 and nothing"
                    + " (default: false).");
    static final Option<String> FORMAT =
            Option.of("record_format", Types.word("mp3", "wav"), "mp3", "The form of the recording (default: mp3).");

    static CallRecording read(NodeReader node) {
        return new CallRecording(node.get(RECORD), node.get(FORMAT));
    }

    /** Whether this call is recorded. */
    boolean wanted(Visit visit) {
        return Truth.of(visit.value(record));
    }

    /** The module that starts it; at the bridge if it is for a bridge, else at once. */
    Piece start(Visit visit, boolean onBridge) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("action", "start");
        data.put("format", format);
        data.put("record_on_bridge", onBridge);
        data.put("time_limit", longest(visit.target()));
        data.put("url", PATH);
        return Piece.of("record_call", data);
    }

    /** The module that stops it, so that it does not run on into what comes next. */
    static Piece stop() {
        return Piece.of("record_call", Map.of("action", "stop"));
    }

    /** How long the PBX records at most, in seconds. */
    static int longest(KazooTarget target) {
        return Math.max(SHORTEST, Math.min(target.maxRecordingSeconds(), LONGEST));
    }
}
