package dev.callwright.simulator.wire;

import dev.callwright.callflow.PivotRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to a Pivot server, exactly as Kazoo sends it. Immutable.
 *
 * @param method {@code GET} or {@code POST}
 * @param url where to; a GET has its parameters there, brackets raw
 * @param headers in Kazoo's order, {@code host} and {@code connection} included
 * @param body empty for a GET
 * @param call what it says, as whoever answers in the process would read it
 * @param timeout how long the server may take
 */
public record PivotAsk(
        String method, PivotUrl url, List<Header> headers, String body, PivotRequest call, Duration timeout) {
    public PivotAsk {
        headers = List.copyOf(headers);
    }

    /** The bytes on the wire: request line, headers, body. */
    public byte[] toBytes() {
        StringBuilder head = new StringBuilder(512);
        head.append(method).append(' ').append(url.target()).append(" HTTP/1.1\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        return head.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The request that follows a redirect, if Kazoo's HTTP client follows it: of a GET 301, 302, 303 and 307; of a POST 302
     * and 303, which become a GET, and 307, which is posted again. A GET has no parameters but those of the new address ({@code contracts/kazoo.md}, "2.1 Matrix").
     *
     * @return empty if it does not follow
     */
    public Optional<PivotAsk> redirected(int status, String location) {
        boolean get = method.equals("GET");
        boolean follows = status == 302 || status == 303 || status == 307 || (status == 301 && get);
        if (!follows || location.isBlank()) {
            return Optional.empty();
        }
        try {
            PivotUrl to = url.resolve(location.trim());
            return Optional.of(status == 307 && !get ? postedTo(to) : getWithoutParameters(to));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private PivotAsk getWithoutParameters(PivotUrl other) {
        List<Header> plain = PivotAsks.getHeaders(other, List.of());
        return new PivotAsk("GET", other, plain, "", PivotRequest.of(Map.of()), timeout);
    }

    private PivotAsk postedTo(PivotUrl other) {
        List<Header> changed = headers.stream()
                .map(header -> header.name().equals("host") ? new Header("host", other.authority()) : header)
                .toList();
        return new PivotAsk(method, other, changed, body, call, timeout);
    }

    /** The method and the address without its query, which may hold numbers. */
    @Override
    public String toString() {
        return method + " " + url.scheme() + "://" + url.authority() + url.path();
    }
}
