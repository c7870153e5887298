package dev.callwright.settings;

import io.micronaut.core.value.PropertyResolver;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * Everything an installation configures.
 *
 * @param flows folder of the flow files
 * @param data folder for what the server keeps
 * @param zone zone of hours that name none; default the machine's
 */
public record Settings(
        Path flows,
        Path data,
        ZoneId zone,
        AccessSettings access,
        KazooSettings kazoo,
        PivotSettings pivot,
        StateSettings state,
        HoursSettings hours) {

    /**
     * Reads them.
     *
     * @throws SettingsException for the first that cannot be used
     */
    public static Settings read(PropertyResolver source) {
        Properties callwright = new Properties(source, "callwright");
        AccessSettings access = AccessSettings.read(callwright);
        return new Settings(
                Path.of(callwright.text("flows", "flows")),
                Path.of(callwright.text("data", "data")),
                callwright.zone("timezone").orElseGet(ZoneId::systemDefault),
                access,
                KazooSettings.read(callwright, new Properties(source, "ids")),
                PivotSettings.read(callwright),
                StateSettings.read(callwright, access),
                HoursSettings.read(callwright));
    }
}
