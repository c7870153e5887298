package dev.callwright.simulator.transcript;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import dev.callwright.simulator.caller.Bridge;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Sound;
import dev.callwright.simulator.wire.PivotAsk;
import dev.callwright.simulator.wire.PivotReply;
import dev.callwright.simulator.wire.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One thing that happened on a call. */
public sealed interface Event {
    /** When, on the virtual clock. */
    Instant at();

    /** One line for people, numbers and keys included. */
    String describe();

    /** The call came in. */
    record Started(Instant at, String callId, String from, String to) implements Event {
        @Override
        public String describe() {
            return "call " + callId + " from " + from + " to " + to;
        }
    }

    /**
     * A node begins.
     *
     * @param number counted from 1 over the whole call
     * @param path the branch keys that led here in this tree: {@code _/1}; empty for its root
     */
    record Entered(Instant at, int number, Callflow node, String path) implements Event {
        @Override
        public String describe() {
            String data = new String(CallflowJson.writeJson(node.data()), StandardCharsets.UTF_8);
            return "[" + number + "] " + node.module() + (data.equals("{}") ? "" : " " + data);
        }
    }

    /**
     * Something begins to be played.
     *
     * @param what the text, or the id of the media
     * @param length if nothing stops it
     * @param endless whether only the caller can
     */
    record Heard(Instant at, Sound sound, String what, Duration length, boolean endless) implements Event {
        @Override
        public String describe() {
            return sound.verb() + " \"" + what + "\" (" + (endless ? "again and again" : Words.of(length)) + ")";
        }
    }

    /** What was being played stops before its end. */
    record Cut(Instant at, Duration played) implements Event {
        @Override
        public String describe() {
            return "it stops after " + Words.of(played);
        }
    }

    /**
     * The caller presses a key.
     *
     * @param during what was going on
     */
    record Pressed(Instant at, String key, String during) implements Event {
        @Override
        public String describe() {
            return "presses " + key + " " + during;
        }
    }

    /**
     * A collection is done.
     *
     * @param digits empty if none
     * @param why what ended it
     */
    record Collected(Instant at, String collection, String digits, String why) implements Event {
        @Override
        public String describe() {
            return collection + " is " + (digits.isEmpty() ? "empty" : digits) + ": " + why;
        }
    }

    /** Something begins that takes time, or happens unheard. */
    record Noted(Instant at, String text) implements Event {
        @Override
        public String describe() {
            return text;
        }
    }

    /** Somebody begins to be rung. */
    record Rang(Instant at, Bridge bridge) implements Event {
        @Override
        public String describe() {
            return "rings " + bridge.describe() + " for at most " + Words.of(bridge.timeout());
        }
    }

    /** Somebody answered. */
    record Connected(Instant at, Bridge bridge) implements Event {
        @Override
        public String describe() {
            return "answered by " + bridge.describe();
        }
    }

    /** Nobody did. */
    record NotConnected(Instant at, Bridge bridge, BridgeResult.Failed result) implements Event {
        @Override
        public String describe() {
            return "not answered: " + result.cause()
                    + result.sipCode().map(code -> ", sip:" + code).orElse("");
        }
    }

    /**
     * A recording is done.
     *
     * @param why what ended it
     */
    record Recorded(Instant at, Duration length, String why) implements Event {
        @Override
        public String describe() {
            return "recorded " + Words.of(length) + ": " + why;
        }
    }

    /**
     * A recording goes to where the flow wants it.
     *
     * @param status of the answer; empty if the transport sends no recordings
     */
    record Uploaded(Instant at, Upload upload, Optional<Integer> status) implements Event {
        @Override
        public String describe() {
            return upload.method() + " " + upload.url()
                    + status.map(code -> ": " + code).orElse(" (not sent)");
        }
    }

    /** A Pivot server is asked. */
    record Asked(Instant at, PivotAsk request) implements Event {
        @Override
        public String describe() {
            return request.method() + " " + request.url() + (request.body().isEmpty() ? "" : " " + request.body());
        }
    }

    /**
     * What came back.
     *
     * @param reaction what the PBX does about it
     * @param failed whether this is a failure, and not a callflow to run
     */
    record Answered(Instant at, PivotReply reply, String reaction, boolean failed) implements Event {
        @Override
        public String describe() {
            return reply.describe() + " after " + Words.of(reply.took()) + ": " + reaction;
        }
    }

    /**
     * A node is done, and another follows.
     *
     * @param node the one that is done
     * @param wanted the key it came to
     * @param taken the key of the child that follows: the same, or {@code _}
     * @param why how it came to that
     */
    record Branched(Instant at, Callflow node, String wanted, String taken, String why) implements Event {
        @Override
        public String describe() {
            return "-> " + taken
                    + (wanted.equals(taken) ? "" : " (there is no " + wanted + ")")
                    + (why.isEmpty() ? "" : ": " + why);
        }
    }

    /** The call is over, as far as the callflow goes. */
    record Ended(Instant at, Ending ending, String why) implements Event {
        @Override
        public String describe() {
            return ending.description() + (why.isEmpty() ? "" : ": " + why);
        }
    }
}
