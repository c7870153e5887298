package dev.callwright.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code serve}, which are also those of {@code callwright} without a command. */
final class ServeOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 0 for any free one (default: 8080).")
    private @Nullable String port;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for what the server keeps, made when first needed (default: data).")
    private @Nullable String data;

    Configuration configuration() {
        Map<String, String> options = new LinkedHashMap<>();
        if (port != null) {
            options.put("callwright.port", port);
        }
        if (data != null) {
            options.put("callwright.data", data);
        }
        return settings.configuration(options);
    }
}
