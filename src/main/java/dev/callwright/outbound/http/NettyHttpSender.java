package dev.callwright.outbound.http;

import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.HttpSender;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sends requests of flows over Netty, since no HTTP client we have connects to an address that it was given and still checks
 * the certificate against the name: that is what keeps a name from leading one way when it is checked and another when it is
 * used.
 *
 * <ul>
 *   <li>No redirect is followed: a 302 is the answer. Who wrote the flow decides whom it calls, not the other end.
 *   <li>A request is sent once. Only a GET, PUT or DELETE that met a connection which the other end had just given up is
 *       sent again, on a new one; and any request whose OAuth2 token was refused, with a new token.
 *   <li>Answers are read up to 256 KiB, uncompressed.
 *   <li>TLS 1.2 or 1.3, certificates checked against Java's trust store.
 * </ul>
 */
public final class NettyHttpSender implements HttpSender, AutoCloseable {
    private static final int UNAUTHORIZED = 401;
    private static final int THREADS = 2;
    private static final int SHUTDOWN_SECONDS = 2;

    private final EventLoopGroup group;
    private final HostLookup lookup;
    private final Connections connections;
    private final OAuth2Tokens tokens;
    private volatile boolean closed;

    /**
     * A sender with threads of its own.
     *
     * @param maxConnections how many may be open at once
     * @param clock tells when OAuth2 tokens expire
     */
    public NettyHttpSender(AddressRules rules, int maxConnections, InstantSource clock) {
        this(rules, host -> List.of(InetAddress.getAllByName(host)), new Tls(Tls::javasTrust), maxConnections, clock);
    }

    NettyHttpSender(AddressRules rules, HostLookup.Names names, Tls tls, int maxConnections, InstantSource clock) {
        this.group = new MultiThreadIoEventLoopGroup(
                THREADS, new DefaultThreadFactory("outbound", true), NioIoHandler.newFactory());
        this.lookup = new HostLookup(rules, names);
        this.connections = new Connections(group, lookup, tls, maxConnections);
        this.tokens = new OAuth2Tokens(this::send, clock);
    }

    @Override
    public CompletionStage<HttpReply> send(HttpCall call) {
        Optional<OutsideFailure> refusal = call.refusal();
        if (refusal.isPresent()) {
            return CompletableFuture.failedFuture(refusal.get());
        }
        if (closed) {
            return CompletableFuture.failedFuture(stopped());
        }
        CompletableFuture<HttpReply> whole = new CompletableFuture<>();
        try {
            ScheduledFuture<?> timer = group.next()
                    .schedule(
                            () -> whole.completeExceptionally(tooLate(call)),
                            call.timeout().toMillis(),
                            TimeUnit.MILLISECONDS);
            whole.whenComplete((reply, failure) -> timer.cancel(false));
            authorised(call, whole).whenComplete((reply, failure) -> {
                if (failure == null) {
                    whole.complete(reply);
                } else {
                    whole.completeExceptionally(Failures.connecting(Origin.of(call.url()), failure));
                }
            });
        } catch (RejectedExecutionException e) {
            whole.completeExceptionally(stopped()); // meanwhile
        }
        return whole;
    }

    private static OutsideFailure stopped() {
        return new OutsideFailure(Reason.FAILED, "the server is shutting down");
    }

    private static OutsideFailure tooLate(HttpCall call) {
        return new OutsideFailure(
                Reason.TIMEOUT,
                Origin.of(call.url()) + " did not answer within "
                        + call.timeout().toMillis() + " ms");
    }

    private CompletionStage<HttpReply> authorised(HttpCall call, CompletableFuture<HttpReply> whole) {
        HttpAuth auth = call.auth();
        if (auth instanceof HttpAuth.OAuth2 oauth) {
            return withToken(call, oauth, whole);
        }
        if (auth instanceof HttpAuth.Basic basic) {
            String pair = basic.user() + ":" + basic.password();
            String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            return exchange(call, Optional.of("Basic " + encoded), whole);
        }
        if (auth instanceof HttpAuth.Bearer bearer) {
            return bearer.token().matches("[\\x21-\\x7e]+")
                    ? exchange(call, Optional.of("Bearer " + bearer.token()), whole)
                    : CompletableFuture.failedFuture(new OutsideFailure(
                            Reason.NOT_ALLOWED, "a bearer token with spaces, line breaks or letters beyond ASCII"));
        }
        return exchange(call, Optional.empty(), whole);
    }

    private CompletionStage<HttpReply> withToken(
            HttpCall call, HttpAuth.OAuth2 auth, CompletableFuture<HttpReply> whole) {
        return tokens.token(auth)
                .thenCompose(token -> exchange(call, bearer(token), whole)
                        .thenCompose(reply -> reply.status() != UNAUTHORIZED
                                ? CompletableFuture.completedFuture(reply)
                                : tokens.insteadOf(token, auth)
                                        .thenCompose(renewed -> exchange(call, bearer(renewed), whole))));
    }

    private static Optional<String> bearer(OAuth2Tokens.Token token) {
        return Optional.of("Bearer " + token.value());
    }

    private CompletionStage<HttpReply> exchange(
            HttpCall call, Optional<String> authorization, CompletableFuture<HttpReply> whole) {
        Origin origin = Origin.of(call.url());
        Supplier<FullHttpRequest> request = () -> Requests.of(call, authorization);
        Optional<Connection> used = connections.used(origin);
        if (used.isEmpty()) {
            return onNew(origin, request, whole);
        }
        return on(used.get(), request, whole)
                .exceptionallyCompose(failure -> mayRepeat(call, failure) && !whole.isDone()
                        ? onNew(origin, request, whole)
                        : CompletableFuture.failedFuture(failure));
    }

    private CompletionStage<HttpReply> onNew(
            Origin origin, Supplier<FullHttpRequest> request, CompletableFuture<HttpReply> whole) {
        return connections.open(origin).thenCompose(connection -> on(connection, request, whole));
    }

    private static CompletableFuture<HttpReply> on(
            Connection connection, Supplier<FullHttpRequest> request, CompletableFuture<HttpReply> whole) {
        CompletableFuture<HttpReply> reply = connection.ask(request.get());
        whole.whenComplete((done, failure) -> {
            if (failure != null) {
                reply.completeExceptionally(failure); // which closes the connection
            }
        });
        return reply;
    }

    /** RFC 9110, 9.2.2: what can be done twice to the same effect. */
    private static boolean mayRepeat(HttpCall call, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof NoAnswer && !call.method().equals("POST");
    }

    @Override
    public void close() {
        closed = true;
        connections.close();
        lookup.close();
        group.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
}
