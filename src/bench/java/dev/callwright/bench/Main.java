package dev.callwright.bench;

import dev.callwright.bench.load.LoadCommand;
import dev.callwright.bench.load.RateCommand;
import dev.callwright.bench.micro.MicroCommand;
import dev.callwright.bench.profile.ProfileCommand;
import dev.callwright.bench.startup.StartupCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements, each a command of its own; started by {@code src/bench/run}. */
@Command(
        name = "src/bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures Callwright; see docs/performance.md.",
        subcommands = {
            MicroCommand.class,
            LoadCommand.class,
            RateCommand.class,
            StartupCommand.class,
            ProfileCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "What is to be measured? One of micro, load, rate, startup, profile.");
    }
}
