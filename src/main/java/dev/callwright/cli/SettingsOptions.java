package dev.callwright.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads the settings. */
final class SettingsOptions {
    @Option(names = "--flows", paramLabel = "DIR", description = "Folder of the flow files (default: flows).")
    private @Nullable String flows;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "Address under which the PBX reaches this server, for example https://pbx-apps.example.com. Flows "
                            + "that lead back here need it; Kazoo refuses localhost.")
    private @Nullable String publicUrl;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file, YAML or .properties; may be given several times, a later one wins (default: "
                    + "application.yml in the working directory, if there is one).")
    private @Nullable List<Path> config;

    /** The settings these options amount to. */
    Configuration configuration() {
        return configuration(Map.of());
    }

    /** The same with further settings, which win over files and the environment as options do. */
    Configuration configuration(Map<String, String> further) {
        Map<String, Object> options = new LinkedHashMap<>(further);
        if (flows != null) {
            options.put("callwright.flows", flows);
        }
        if (publicUrl != null) {
            options.put("callwright.public-url", publicUrl);
        }
        return Configuration.of(options, config == null ? List.of() : config);
    }
}
