package dev.callwright.pivot.wire;

import dev.callwright.settings.RecordingSettings;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection whose client takes too long over a request, so that one dribbling a byte now and then (which
 * resets every idle timer) does not hold it for ever. A client has the timeout from connecting, or from the first byte
 * of a further request, plus a second for every 16 KiB that have come. A request that comes in one read costs nothing
 * here.
 *
 * <p>A recording may take long, so its upload is only closed when it stands still, or after
 * {@link RecordingSettings#longestUpload()}. While it is we who do not read, since the disk is slower or others come first,
 * it does not stand still.
 */
final class SlowClients extends ChannelDuplexHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
    private static final long BYTES_PER_SECOND = 16 * 1024;

    private final LenientServerCodec codec;
    private final long timeoutNanos;
    private final long uploadIdleNanos;
    private final long uploadNanos;
    private long started;
    private long received;
    private boolean reading;
    private long lastProgress;
    private boolean timedAsUpload;
    private @Nullable Future<?> deadline;

    SlowClients(LenientServerCodec codec, Duration timeout, RecordingSettings recordings) {
        this.codec = codec;
        this.timeoutNanos = timeout.toNanos();
        this.uploadIdleNanos = recordings.idleTimeout().toNanos();
        this.uploadNanos = recordings.longestUpload().toNanos();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        begin(ctx);
        ctx.fireChannelActive();
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        if (!reading) {
            reading = true;
            lastProgress = timedAsUpload ? now(ctx) : lastProgress;
        }
        ctx.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf bytes) {
            received += bytes.readableBytes();
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        reading = false;
        if (!codec.isInRequest()) {
            end();
        } else if (deadline == null) {
            begin(ctx);
        }
        if (codec.isInUpload()) {
            lastProgress = now(ctx);
            if (!timedAsUpload && deadline != null) {
                timedAsUpload = true;
                deadline.cancel(false);
                schedule(ctx, Math.min(uploadIdleNanos, uploadNanos));
            }
        }
        ctx.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        end();
    }

    private void begin(ChannelHandlerContext ctx) {
        started = now(ctx);
        received = 0;
        timedAsUpload = false;
        schedule(ctx, timeoutNanos);
    }

    private void end() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
        timedAsUpload = false;
    }

    private void schedule(ChannelHandlerContext ctx, long nanos) {
        deadline = ctx.executor().schedule(() -> check(ctx), nanos, TimeUnit.NANOSECONDS);
    }

    private void check(ChannelHandlerContext ctx) {
        long left = timedAsUpload ? leftOfUpload(ctx) : leftOfRequest(ctx);
        if (left > 0) {
            schedule(ctx, left);
        } else {
            LOG.debug("Closed a connection: its request had not come in after {} ms", (now(ctx) - started) / 1_000_000);
            var unused = ctx.close();
        }
    }

    private long leftOfRequest(ChannelHandlerContext ctx) {
        return timeoutNanos + TimeUnit.SECONDS.toNanos(1) * received / BYTES_PER_SECOND - (now(ctx) - started);
    }

    private long leftOfUpload(ChannelHandlerContext ctx) {
        long stillFor = reading ? now(ctx) - lastProgress : 0;
        return Math.min(uploadIdleNanos - stillFor, uploadNanos - (now(ctx) - started));
    }

    private static long now(ChannelHandlerContext ctx) {
        return ctx.executor().ticker().nanoTime();
    }
}
