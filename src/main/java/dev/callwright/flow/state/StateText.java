package dev.callwright.flow.state;

import dev.callwright.callflow.CallflowJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A {@link RunState} as few bytes: JSON without names, deflated. */
final class StateText {
    /** The largest state, before it is made smaller. */
    private static final int LARGEST = 256 * 1024;

    private StateText() {}

    static byte[] write(RunState state) {
        List<@Nullable Object> frames = new ArrayList<>();
        state.frames()
                .forEach(frame -> frames.add(List.of(frame.flow(), frame.version(), frame.node(), frame.variables())));
        byte[] json = CallflowJson.writeJson(List.of(
                frames, state.label(), state.started().getEpochSecond(), state.steps(), state.again(), state.call()));
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(json);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws StateException if these bytes are none; they were signed by us, so that is a fault of ours */
    static RunState read(byte[] bytes) {
        try {
            Object json = CallflowJson.read(inflate(bytes));
            if (json instanceof List<?> fields && fields.size() == 6 && fields.get(0) instanceof List<?> written) {
                List<Frame> frames = new ArrayList<>();
                written.forEach(frame -> frames.add(frame(frame)));
                return new RunState(
                        frames,
                        (String) value(fields, 1),
                        Instant.ofEpochSecond(((Number) value(fields, 2)).longValue()),
                        ((Number) value(fields, 3)).intValue(),
                        ((Number) value(fields, 4)).intValue(),
                        (String) value(fields, 5));
            }
        } catch (DataFormatException | RuntimeException e) {
            // said below
        }
        throw new StateException("a state that cannot be read");
    }

    private static Frame frame(@Nullable Object written) {
        List<?> fields = (List<?>) require(written);
        Map<String, Map<String, Object>> variables = new LinkedHashMap<>();
        ((Map<?, ?>) value(fields, 3)).forEach((node, values) -> {
            Map<String, Object> kept = new LinkedHashMap<>();
            ((Map<?, ?>) require(values)).forEach((name, each) -> kept.put(String.valueOf(name), require(each)));
            variables.put(String.valueOf(node), kept);
        });
        return new Frame((String) value(fields, 0), (String) value(fields, 1), (String) value(fields, 2), variables);
    }

    private static Object value(List<?> fields, int index) {
        return require(fields.get(index));
    }

    private static Object require(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("nothing where something must be");
        }
        return value;
    }

    private static String inflate(byte[] bytes) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 || out.size() > LARGEST) {
                    throw new DataFormatException();
                }
                out.write(buffer, 0, read);
            }
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            inflater.end();
        }
    }
}
