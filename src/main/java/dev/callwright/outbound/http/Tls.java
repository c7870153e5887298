package dev.callwright.outbound.http;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * TLS with other servers. Set up at the first connection that needs it, since reading the trust store takes as long as much
 * of the server's start. Thread-safe.
 */
final class Tls {
    private final Supplier<SslContextBuilder> builder;
    private @Nullable SslContext context;

    Tls(Supplier<SslContextBuilder> builder) {
        this.builder = builder;
    }

    /** TLS 1.2 and 1.3; the chain is checked against Java's trust store, the host's name against the certificate. */
    static SslContextBuilder javasTrust() {
        return SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2")
                .endpointIdentificationAlgorithm("HTTPS");
    }

    SslHandler handler(ByteBufAllocator allocator, Origin origin) {
        return context().newHandler(allocator, origin.host(), origin.port());
    }

    private synchronized SslContext context() {
        if (context == null) {
            try {
                context = builder.get().build();
            } catch (SSLException e) {
                throw new IllegalStateException("TLS can't be set up: " + e.getMessage(), e);
            }
        }
        return context;
    }
}
