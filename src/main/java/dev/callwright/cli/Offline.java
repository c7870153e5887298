package dev.callwright.cli;

import dev.callwright.access.PublicUrls;
import dev.callwright.flow.FlowLibrary;
import dev.callwright.flow.outside.NothingOutside;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.outside.Secrets;
import dev.callwright.outbound.ConfiguredSecrets;
import dev.callwright.resolver.Installation;
import dev.callwright.resolver.Pbx;
import dev.callwright.settings.Settings;
import dev.callwright.settings.SettingsException;
import java.nio.file.Files;
import java.time.InstantSource;

/**
 * What the server would serve, read without starting one.
 *
 * @param settings as {@code serve} would read them
 * @param pbx the PBX that the flows must be right for
 * @param library every flow, with what is wrong in the folder
 */
record Offline(Settings settings, Pbx pbx, FlowLibrary library) {

    /**
     * Reads the settings and every flow file.
     *
     * @throws SettingsException for a setting that cannot be used
     */
    static Offline read(Configuration configuration) {
        Settings settings = configuration.settings();
        requireFlows(settings);
        Installation installation = new Installation(
                settings, new PublicUrls(settings.access()), InstantSource.system(), nothing(configuration));
        FlowLibrary library = installation.load();
        return new Offline(settings, installation.pbx(), library);
    }

    private static Outside nothing(Configuration configuration) {
        Secrets secrets =
                ConfiguredSecrets.read(System.getenv(), configuration.outbound().secretsFile());
        return NothingOutside.with(InstantSource.system(), secrets);
    }

    /** @throws SettingsException if the flows folder is not there */
    static void requireFlows(Settings settings) {
        if (!Files.isDirectory(settings.flows())) {
            throw new SettingsException(
                    "callwright.flows",
                    settings.flows() + " is not a folder; looked for "
                            + settings.flows().toAbsolutePath().normalize(),
                    "the folder of your flow files, which may be empty; name it with --flows DIR");
        }
    }
}
