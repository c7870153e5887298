package dev.callwright.outbound.http;

import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks hosts up on threads of its own, since that may take long, and says which of their addresses may be called.
 * Thread-safe.
 */
final class HostLookup implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int WAITING = 256;
    private static final int IDLE_SECONDS = 30;

    /** Where the addresses of a host come from. */
    @FunctionalInterface
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    private final AddressRules rules;
    private final Names names;
    private final ThreadPoolExecutor threads;

    HostLookup(AddressRules rules, Names names) {
        this.rules = rules;
        this.names = names;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                new DefaultThreadFactory("outbound-names", true));
        threads.allowCoreThreadTimeOut(true);
    }

    /** The addresses to connect to, at least one; fails if there is none that may be called. */
    CompletionStage<List<InetSocketAddress>> allowed(Origin origin) {
        if (isAddress(origin.host())) {
            return here(origin);
        }
        try {
            return CompletableFuture.supplyAsync(() -> lookUp(origin), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    new OutsideFailure(Reason.FULL, origin.host() + ": too many names are being looked up"));
        }
    }

    /** What is an address already need not wait for names that are looked up. */
    private static boolean isAddress(String host) {
        return NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host.replaceAll("[\\[\\]]", ""));
    }

    private CompletionStage<List<InetSocketAddress>> here(Origin origin) {
        try {
            return CompletableFuture.completedFuture(lookUp(origin));
        } catch (OutsideFailure e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private List<InetSocketAddress> lookUp(Origin origin) {
        List<InetSocketAddress> allowed = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (InetAddress address : addresses(origin.host())) {
            rules.refusal(origin.host(), address)
                    .ifPresentOrElse(refusals::add, () -> allowed.add(new InetSocketAddress(address, origin.port())));
        }
        if (allowed.isEmpty()) {
            throw refusals.isEmpty()
                    ? new OutsideFailure(Reason.UNKNOWN_HOST, origin.host() + " has no address")
                    : new OutsideFailure(Reason.NOT_ALLOWED, refusals.get(0));
        }
        return List.copyOf(allowed);
    }

    private List<InetAddress> addresses(String host) {
        try {
            return names.of(host);
        } catch (UnknownHostException e) {
            throw new OutsideFailure(Reason.UNKNOWN_HOST, host + " has no address");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
