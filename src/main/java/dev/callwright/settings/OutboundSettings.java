package dev.callwright.settings;

import io.micronaut.core.value.PropertyResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What flows may reach outside ({@code callwright.outbound.*}, {@code callwright.secrets-file},
 * {@code callwright.rates-file}).
 *
 * @param allowPrivate whether flows may call any private address and this machine itself; default false
 * @param allowedPrivateHosts hosts at private addresses that flows may call: names, addresses, {@code *.lan}
 * @param maxConnections to other servers at once; default 256
 * @param secretsFile {@code NAME: value} as YAML or JSON, or {@code NAME=value} as properties
 * @param ratesFile {@code prefix,call_rate,sms_rate} as CSV
 */
public record OutboundSettings(
        boolean allowPrivate,
        List<String> allowedPrivateHosts,
        int maxConnections,
        Optional<Path> secretsFile,
        Optional<Path> ratesFile) {

    private static final String HOST = "(\\*\\.)?[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?|\\[?[0-9A-Fa-f:.]+\\]?";

    /**
     * Reads them.
     *
     * @throws SettingsException for the first that cannot be used
     */
    public static OutboundSettings read(PropertyResolver source) {
        Properties callwright = new Properties(source, "callwright");
        Properties outbound = callwright.below("outbound");
        List<String> hosts = outbound.texts("allowed-private-hosts");
        hosts.stream().filter(host -> !host.matches(HOST)).findFirst().ifPresent(host -> {
            throw new SettingsException(
                    "callwright.outbound.allowed-private-hosts",
                    host,
                    "names such as crm.lan or *.lan, or addresses such as 192.168.1.5, without port or path");
        });
        return new OutboundSettings(
                outbound.flag("allow-private", false),
                hosts,
                outbound.integer("max-connections", 256, 1, 10_000),
                callwright.text("secrets-file").map(Path::of),
                callwright.text("rates-file").map(Path::of));
    }
}
