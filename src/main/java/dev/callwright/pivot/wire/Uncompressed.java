package dev.callwright.pivot.wire;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;

/**
 * Compresses nothing, whatever a proxy on the way says it accepts: Kazoo does not decompress, and its caller would hear
 * nothing ({@code contracts/kazoo.md}, "2.1 Matrix").
 */
@Singleton
@Primary
final class Uncompressed implements HttpCompressionStrategy {
    @Override
    public boolean isEnabled() {
        return false;
    }

    @Override
    public boolean shouldCompress(HttpResponse answer) {
        return false;
    }

    @Override
    public int getMaxZstdEncodeSize() {
        return 0;
    }
}
