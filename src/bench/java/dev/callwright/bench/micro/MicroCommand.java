package dev.callwright.bench.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs JMH, with bytes allocated beside the time. */
@Command(
        name = "micro",
        description = "The pivot path and its parts under JMH: time and bytes allocated. Takes JMH's own options, for"
                + " example: micro AnswerBenchmark -f 1")
public final class MicroCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<String> all = new ArrayList<>(List.of("-prof", "gc", "-foe", "true"));
        all.addAll(arguments);
        Main.main(all.toArray(String[]::new));
        return 0;
    }
}
