package dev.callwright.outbound.http;

import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Connections to other servers. A new one goes to the very address that was looked up and checked for it; nothing looks the
 * name up again, so a name whose address changes in between (DNS rebinding) leads nowhere else. Those that are free are kept
 * for a few seconds. Thread-safe.
 */
final class Connections implements AutoCloseable {
    /** Below the five seconds after which Apache and Node.js close idle connections. */
    private static final int IDLE_MILLIS = 4_000;

    private static final int FREE_PER_ORIGIN = 8;
    private static final int CONNECT_MILLIS = 10_000;
    /** While there are more addresses to try. */
    private static final int CONNECT_NEXT_MILLIS = 2_000;

    private static final int MAX_STATUS_LINE = 4_096;
    private static final int MAX_HEADERS = 16_384;
    private static final int MAX_CHUNK = 8_192;

    /** @param since {@link System#nanoTime} */
    private record Free(Connection connection, long since) {}

    private final EventLoopGroup group;
    private final HostLookup lookup;
    private final Tls tls;
    private final int most;

    // Mutable state, guarded by this
    private final Map<Origin, Deque<Free>> free = new HashMap<>();
    private int open;

    /** @param most how many may be open at once */
    Connections(EventLoopGroup group, HostLookup lookup, Tls tls, int most) {
        this.group = group;
        this.lookup = lookup;
        this.tls = tls;
        this.most = most;
    }

    /** A connection that was used before, the one used last. */
    synchronized Optional<Connection> used(Origin origin) {
        Deque<Free> waiting = free.getOrDefault(origin, new ArrayDeque<>());
        while (!waiting.isEmpty()) {
            Connection connection = waiting.removeFirst().connection();
            if (connection.isOpen()) {
                return Optional.of(connection);
            }
        }
        return Optional.empty();
    }

    /** A new connection, with TLS done. */
    CompletionStage<Connection> open(Origin origin) {
        if (!takePlace()) {
            return CompletableFuture.failedFuture(new OutsideFailure(
                    Reason.FULL, origin + ": " + most + " connections are open (callwright.outbound.max-connections)"));
        }
        return lookup.allowed(origin)
                .thenCompose(addresses -> connect(origin, addresses))
                .whenComplete((connection, failure) -> {
                    if (connection == null) {
                        leavePlace();
                    } else {
                        connection.whenClosed(() -> forget(connection));
                    }
                });
    }

    /** Closes those that are free. */
    @Override
    public synchronized void close() {
        free.values().forEach(waiting -> waiting.forEach(it -> it.connection().close()));
        free.clear();
    }

    private synchronized boolean takePlace() {
        if (open >= most && !closeOneThatIsFree()) {
            return false;
        }
        open++;
        return true;
    }

    private synchronized boolean closeOneThatIsFree() {
        for (Deque<Free> waiting : free.values()) {
            if (!waiting.isEmpty()) {
                waiting.removeLast().connection().close();
                return true;
            }
        }
        return false;
    }

    private synchronized void leavePlace() {
        open--;
    }

    private synchronized void forget(Connection connection) {
        leavePlace();
        remove(connection, Long.MAX_VALUE);
    }

    /** Takes a connection back if it has been free since {@code until} or longer; true if it was. */
    private synchronized boolean remove(Connection connection, long until) {
        Deque<Free> waiting = free.get(connection.origin());
        if (waiting == null) {
            return false;
        }
        boolean removed = waiting.removeIf(it -> it.connection() == connection && it.since() <= until);
        if (waiting.isEmpty()) {
            free.remove(connection.origin());
        }
        return removed;
    }

    private void keep(Connection connection) {
        long now = System.nanoTime();
        if (!addFree(new Free(connection, now))) {
            connection.close();
            return;
        }
        connection.after(IDLE_MILLIS, () -> {
            if (remove(connection, now)) {
                connection.close();
            }
        });
        if (!connection.isOpen()) {
            remove(connection, Long.MAX_VALUE);
        }
    }

    private synchronized boolean addFree(Free connection) {
        Deque<Free> waiting = free.computeIfAbsent(connection.connection().origin(), origin -> new ArrayDeque<>());
        if (waiting.size() >= FREE_PER_ORIGIN) {
            return false;
        }
        waiting.addFirst(connection);
        return true;
    }

    private CompletionStage<Connection> connect(Origin origin, List<InetSocketAddress> addresses) {
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        connect(origin, addresses, 0, opened);
        return opened;
    }

    private void connect(
            Origin origin, List<InetSocketAddress> addresses, int index, CompletableFuture<Connection> opened) {
        boolean last = index == addresses.size() - 1;
        new Bootstrap()
                .group(group)
                .channelFactory(NioSocketChannel::new)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, last ? CONNECT_MILLIS : CONNECT_NEXT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new Pipeline(origin))
                .connect(addresses.get(index))
                .addListener((ChannelFuture connected) -> {
                    if (connected.isSuccess()) {
                        secured(origin, connected.channel(), opened);
                    } else if (last) {
                        opened.completeExceptionally(Failures.connecting(origin, connected.cause()));
                    } else {
                        connect(origin, addresses, index + 1, opened);
                    }
                });
    }

    private void secured(Origin origin, Channel channel, CompletableFuture<Connection> opened) {
        Connection connection = channel.pipeline().get(Connection.class);
        SslHandler handshake = channel.pipeline().get(SslHandler.class);
        if (handshake == null) {
            opened.complete(connection);
            return;
        }
        handshake.handshakeFuture().addListener(done -> {
            if (done.isSuccess()) {
                opened.complete(connection);
            } else {
                channel.close();
                opened.completeExceptionally(Failures.connecting(origin, done.cause()));
            }
        });
    }

    /** What a new connection is made of. */
    private final class Pipeline extends ChannelInitializer<Channel> {
        private final Origin origin;

        Pipeline(Origin origin) {
            this.origin = origin;
        }

        @Override
        protected void initChannel(Channel channel) {
            if (origin.secure()) {
                channel.pipeline().addLast(tls.handler(channel.alloc(), origin));
            }
            channel.pipeline().addLast(new HttpClientCodec(MAX_STATUS_LINE, MAX_HEADERS, MAX_CHUNK));
            channel.pipeline().addLast(new Connection(origin, channel, Connections.this::keep));
        }
    }
}
