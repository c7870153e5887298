package dev.callwright.simulator.wire;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came back from a Pivot server. Immutable. */
public sealed interface PivotReply {
    /** How long it took, on the virtual clock. */
    Duration took();

    /** {@code 200}, or {@code connection refused}. */
    String describe();

    /** A callflow as JSON, at once. */
    static Answered callflow(Callflow callflow) {
        return new Answered(
                200, Map.of("content-type", "application/json"), CallflowJson.write(callflow), Duration.ZERO);
    }

    /** Any answer, at once, its body in UTF-8. */
    static Answered answered(int status, String contentType, String body) {
        return new Answered(
                status, Map.of("content-type", contentType), body.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    }

    /** An answer over HTTP. */
    final class Answered implements PivotReply {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;
        private final Duration took;

        /** @param headers names in any case */
        public Answered(int status, Map<String, String> headers, byte[] body, Duration took) {
            Map<String, String> lower = new TreeMap<>();
            headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
            this.status = status;
            this.headers = Collections.unmodifiableMap(lower);
            this.body = body.clone();
            this.took = took;
        }

        /** The same answer, later. */
        public Answered after(Duration time) {
            return new Answered(status, headers, body, time);
        }

        /** The same answer with one header more. */
        public Answered with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Answered(status, more, body, took);
        }

        public int status() {
            return status;
        }

        /** By name in lower case. */
        public Map<String, String> headers() {
            return headers;
        }

        /** One header, by its name in lower case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** As it came, compressed if it was. */
        public byte[] body() {
            return body.clone();
        }

        /** The body read as UTF-8, for people. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public Duration took() {
            return took;
        }

        @Override
        public String describe() {
            return String.valueOf(status);
        }

        @Override
        public String toString() {
            return "Answered[" + status + ", " + body.length + " bytes]";
        }
    }

    /**
     * No answer.
     *
     * @param why what became of it
     * @param took until that was known
     */
    record None(Why why, Duration took) implements PivotReply {
        @Override
        public String describe() {
            return why.description();
        }
    }

    /** Why there is no answer. */
    enum Why {
        /** Nothing came in time. */
        TIMED_OUT("no answer in time"),
        /** Nobody listens there, or the name is unknown. */
        REFUSED("no connection"),
        /** The connection broke off, or what came was no HTTP. */
        BROKEN("a broken connection"),
        /** The PBX could not send it. */
        NOT_SENT("not sent"),
        /** The answer is longer than the simulator reads. */
        TOO_LONG("an answer longer than 1 MiB");

        private final String description;

        Why(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }
}
