package dev.callwright.cli;

import dev.callwright.flow.document.Similar;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was probably meant, and where to read more. */
final class Usage {
    private Usage() {}

    /** Prints it on standard error and gives the exit code, 2. */
    static int report(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("callwright: " + failure.getMessage()
                + meant(failure).map(name -> " (did you mean " + name + "?)").orElse(""));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static Optional<String> meant(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        CommandLine command = failure.getCommandLine();
        List<String> known =
                new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
        known.addAll(command.getSubcommands().keySet());
        return Similar.to(unmatched.getUnmatched().get(0).replaceAll("=.*", ""), known);
    }
}
