package dev.callwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code callwright routes}: what to paste into Kazoo for each flow, the secret included. */
@Command(
        name = "routes",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Print what to paste into Kazoo for each flow.",
        description = {
            "",
            "For each flow its URL, its numbers and its time zone, and the callflow document for Crossbar, Kazoo's API: "
                    + "PUT /v2/accounts/ACCOUNT_ID/callflows. The document looks after the caller when this server cannot "
                    + "be reached, which what Kazoo's own pages make does not.",
            "",
            "The URLs hold the secret, if one is configured: whoever has them can ask this server about calls.",
            ""
        })
final class RoutesCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        Offline offline = Offline.read(options.configuration());
        Routes routes = Routes.of(offline.settings(), offline.pbx(), offline.library());
        spec.commandLine().getOut().println(json ? routes.json() : routes.text());
        List<String> refused = offline.library().refused();
        if (!refused.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("callwright: not served, since they have errors: " + String.join(", ", refused)
                            + "; callwright check says which");
        }
        return 0;
    }
}
