package dev.callwright.outbound.http;

import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.HttpBody;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.OutsideFailure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The sender with names and a clock of the test's own. */
final class Sender implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final Map<String, List<String>> names =
            new ConcurrentHashMap<>(Map.of("127.0.0.1", List.of("127.0.0.1"), "crm.lan", List.of("127.0.0.1")));
    final AtomicInteger lookUps = new AtomicInteger();
    volatile Instant now = Instant.parse("2026-03-02T09:30:00Z");

    private final NettyHttpSender sender;

    Sender(AddressRules rules, int maxConnections) {
        this(rules, maxConnections, new Tls(Tls::javasTrust));
    }

    Sender(AddressRules rules, int maxConnections, Tls tls) {
        this.sender = new NettyHttpSender(rules, this::addresses, tls, maxConnections, () -> now);
    }

    /** One that may call the test's own servers. */
    static Sender toLoopback() {
        return new Sender(new AddressRules(false, List.of("127.0.0.1", "crm.lan")), 16);
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        lookUps.incrementAndGet();
        List<String> found = names.get(host);
        if (found == null) {
            throw new UnknownHostException(host);
        }
        InetAddress[] addresses = new InetAddress[found.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = InetAddress.getByAddress(
                    host, InetAddress.getByName(found.get(i)).getAddress());
        }
        return List.of(addresses);
    }

    HttpReply send(HttpCall call) throws InterruptedException, ExecutionException, TimeoutException {
        return sender.send(call).toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    CompletableFuture<HttpReply> later(HttpCall call) {
        return sender.send(call).toCompletableFuture();
    }

    HttpReply get(String url) throws InterruptedException, ExecutionException, TimeoutException {
        return send(call("GET", url));
    }

    OutsideFailure failure(HttpCall call) throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError("no failure, but " + send(call));
        } catch (ExecutionException e) {
            return OutsideFailure.in(e).orElseThrow();
        }
    }

    static HttpCall call(String method, String url, HttpCall.Header... headers) {
        return new HttpCall(method, URI.create(url), List.of(headers), HttpAuth.none(), Optional.empty(), PATIENCE);
    }

    static HttpCall with(HttpCall call, HttpAuth auth) {
        return new HttpCall(call.method(), call.url(), call.headers(), auth, call.body(), call.timeout());
    }

    static HttpCall with(HttpCall call, HttpBody body) {
        return new HttpCall(call.method(), call.url(), call.headers(), call.auth(), Optional.of(body), call.timeout());
    }

    static HttpCall within(HttpCall call, Duration timeout) {
        return new HttpCall(call.method(), call.url(), call.headers(), call.auth(), call.body(), timeout);
    }

    @Override
    public void close() {
        sender.close();
    }
}
