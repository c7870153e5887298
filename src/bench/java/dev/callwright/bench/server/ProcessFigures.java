package dev.callwright.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux knows of a process ({@code proc(5)}). */
final class ProcessFigures {
    /** The unit of {@code /proc/PID/stat}: USER_HZ is 100 on every Linux there is. */
    private static final long MICROS_PER_TICK = 10_000;

    // Counted from the field after the name, which may hold anything
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    private ProcessFigures() {}

    /** Time on a core so far, of all its threads, in the kernel too; microseconds, in steps of 10,000. */
    static long cpuMicros(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])) * MICROS_PER_TICK;
    }

    /** The most memory it has held so far, in MB. */
    static long peakMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D+", "")) / 1024;
            }
        }
        throw new IOException("no VmHWM in /proc/" + pid + "/status");
    }
}
