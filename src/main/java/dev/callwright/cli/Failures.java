package dev.callwright.cli;

import dev.callwright.settings.SettingsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Says why a command failed: one line for what its user can mend, a stack trace only for a fault of ours. */
final class Failures {
    private Failures() {}

    /** Prints the reason on standard error and gives the exit code. */
    static int report(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof CommandException known) {
            return say(command, known.getMessage(), known.exitCode());
        }
        if (failure instanceof SettingsException wrong) {
            return say(command, wrong.getMessage(), 2);
        }
        int exitCode = say(command, "this should not have happened: " + failure, 1);
        failure.printStackTrace(command.getErr());
        return exitCode;
    }

    private static int say(CommandLine command, @Nullable String message, int exitCode) {
        command.getErr().println("callwright: " + message);
        return exitCode;
    }
}
