package dev.callwright.settings;

import io.micronaut.core.value.PropertyResolver;
import java.time.Duration;

/**
 * Limits on connections ({@code callwright.http.*}); those on sizes and idle connections are Micronaut's own
 * ({@code micronaut.server.*}).
 *
 * @param requestTimeout how long a client may take to send a request, plus a second for every 16 KiB that have come;
 *     default 10 s
 * @param maxConnections connections held at once, further ones are closed; default 10,000
 */
public record HttpSettings(Duration requestTimeout, int maxConnections) {

    /**
     * Reads them.
     *
     * @throws SettingsException for the first that cannot be used
     */
    public static HttpSettings read(PropertyResolver source) {
        Properties http = new Properties(source, "callwright").below("http");
        return new HttpSettings(
                http.duration("request-timeout", Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofMinutes(5)),
                http.integer("max-connections", 10_000, 1, 1_000_000));
    }
}
