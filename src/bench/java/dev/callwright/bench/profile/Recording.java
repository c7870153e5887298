package dev.callwright.bench.profile;

import dev.callwright.bench.server.Core;
import dev.callwright.bench.server.Server;
import dev.callwright.bench.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** A flight recording of a running server. */
record Recording(Samples time, Samples allocation) {
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(60);

    /** Starts to record. */
    static void start(Server server) throws IOException {
        jcmd(server, "JFR.start", "name=bench", "settings=profile");
    }

    /** Ends it, and reads what it has. */
    static Recording stop(Server server) throws IOException {
        Path file = Server.FOLDER.resolve("profile.jfr").toAbsolutePath();
        Files.deleteIfExists(file);
        jcmd(server, "JFR.stop", "name=bench", "filename=" + file);
        return read(file);
    }

    private static Recording read(Path file) throws IOException {
        Recording recording = new Recording(new Samples(), new Samples());
        Set<Long> known = new HashSet<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> recording.time().add(event, 1);
                    case "jdk.ObjectAllocationSample" -> {
                        // a thread's first stands for all that it allocated before the recording
                        if (!known.add(event.getThread().getJavaThreadId())) {
                            recording.allocation().add(event, event.getLong("weight"));
                        }
                    }
                    default -> {}
                }
            }
        }
        return recording;
    }

    private static void jcmd(Server server, String... command) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> all = new java.util.ArrayList<>(List.of(jcmd, String.valueOf(server.pid())));
        all.addAll(List.of(command));
        Tool.run(Core.CLIENT, LONGEST_COMMAND, all);
    }
}
