package dev.callwright.cli;

import dev.callwright.callflow.Callflow;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One address at which the PBX can ask.
 *
 * @param name the flow's; empty for the address at which the called number decides
 * @param title for people
 * @param path what stands behind the public URL
 * @param url for the PBX, the secret included; empty while no public URL is configured
 * @param numbers as Kazoo keeps them
 * @param zone whose clock decides
 * @param unreachable what the PBX does when this server cannot be reached
 */
record Route(
        String name,
        String title,
        String path,
        Optional<String> url,
        List<String> numbers,
        ZoneId zone,
        Callflow unreachable) {

    /** Kazoo's own limit on how long it waits ({@code contracts/kazoo.md}, "1.2 Node data"). */
    private static final int TIMEOUT_MILLIS = 5_000;

    static final String METHOD = "post";
    static final String REQUEST_FORMAT = "kazoo";
    static final String BODY_FORMAT = "json";

    Route withoutSecret(String secret) {
        return new Route(
                name, title, path, url.map(text -> text.replace("/s/" + secret, "/s/…")), numbers, zone, unreachable);
    }

    /**
     * The callflow document for {@code PUT /v2/accounts/{id}/callflows} ({@code contracts/kazoo.md}, "8. Crossbar"); empty
     * while there is no public URL. Without numbers of its own, the flow's document has an empty list to fill in.
     */
    Optional<Map<String, Object>> document() {
        return url.map(address -> JsonOutput.object(
                "data",
                JsonOutput.object("name", title + " (Callwright)", "numbers", numbers, "flow", pivot(address))));
    }

    private Callflow pivot(String address) {
        return Callflow.of(
                "pivot",
                JsonOutput.object(
                        "voice_url", address,
                        "method", METHOD,
                        "req_format", REQUEST_FORMAT,
                        "req_body_format", BODY_FORMAT,
                        "req_timeout_ms", TIMEOUT_MILLIS),
                Map.of("_", unreachable));
    }
}
