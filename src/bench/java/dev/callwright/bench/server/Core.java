package dev.callwright.bench.server;

import java.util.ArrayList;
import java.util.List;

/** Where a process runs: the server and its client each have a core, so that neither takes the other's time. */
public enum Core {
    /** The first core. */
    SERVER("0"),
    /** The second. */
    CLIENT("1"),
    /** Wherever the system likes. */
    ANY("");

    private final String number;

    Core(String number) {
        this.number = number;
    }

    /** The command that runs {@code command} there; it becomes that process, it does not start another. */
    List<String> pinned(List<String> command) {
        if (this == ANY) {
            return command;
        }
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", number));
        pinned.addAll(command);
        return pinned;
    }
}
