package dev.callwright.outbound.http;

import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection, one request at a time. What comes while nothing was asked ends it, so that no answer can be taken
 * for that of another request.
 */
final class Connection extends SimpleChannelInboundHandler<HttpObject> {
    private final Origin origin;
    private final Channel channel;
    private final Consumer<Connection> whenFree;

    // On the event loop only
    private @Nullable CompletableFuture<HttpReply> asked;
    private @Nullable ReplyReader reading;
    private boolean begun;
    private boolean interim;
    private boolean written;

    /** @param whenFree is told when the next request may be sent */
    Connection(Origin origin, Channel channel, Consumer<Connection> whenFree) {
        this.origin = origin;
        this.channel = channel;
        this.whenFree = whenFree;
    }

    Origin origin() {
        return origin;
    }

    boolean isOpen() {
        return channel.isActive();
    }

    void close() {
        channel.close();
    }

    void whenClosed(Runnable action) {
        channel.closeFuture().addListener(closed -> action.run());
    }

    /** Does something once on the connection's thread, unless it is closed by then. */
    void after(long millis, Runnable action) {
        onLoop(() -> {
            ScheduledFuture<?> planned = channel.eventLoop().schedule(action, millis, TimeUnit.MILLISECONDS);
            whenClosed(() -> planned.cancel(false));
        });
    }

    /** Sends a request. If what is returned is failed from outside, before there is an answer, the connection is closed. */
    CompletableFuture<HttpReply> ask(FullHttpRequest request) {
        CompletableFuture<HttpReply> reply = new CompletableFuture<>();
        reply.whenComplete((answer, failure) -> {
            if (failure != null) {
                channel.close();
            }
        });
        if (!onLoop(() -> send(request, reply))) {
            reply.completeExceptionally(new OutsideFailure(Reason.FAILED, origin + ": the server is shutting down"));
        }
        return reply;
    }

    private boolean onLoop(Runnable action) {
        try {
            channel.eventLoop().execute(action);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void send(FullHttpRequest request, CompletableFuture<HttpReply> reply) {
        if (reply.isDone()) {
            request.release();
            return;
        }
        asked = reply;
        reading = null;
        begun = false;
        interim = false;
        written = false;
        channel.writeAndFlush(request).addListener((ChannelFuture sent) -> {
            written = sent.isSuccess();
            if (!sent.isSuccess()) {
                broken(sent.cause());
            }
        });
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (asked == null) {
            channel.close();
            return;
        }
        begun = true;
        if (part.decoderResult().isFailure()) {
            fail(new OutsideFailure(Reason.FAILED, origin + " did not answer in HTTP/1.1"));
            return;
        }
        try {
            if (part instanceof HttpResponse head) {
                head(head);
            }
            if (part instanceof HttpContent content) {
                content(content);
            }
        } catch (OutsideFailure failure) {
            fail(failure);
        }
    }

    private void head(HttpResponse head) {
        if (head.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            throw new OutsideFailure(Reason.FAILED, origin + " changes the protocol, though nobody asked");
        }
        interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (!interim) {
            reading = new ReplyReader(origin, head);
        }
    }

    private void content(HttpContent content) {
        if (interim || reading == null) {
            return;
        }
        reading.add(content.content());
        if (content instanceof LastHttpContent) {
            done(reading);
        }
    }

    private void done(ReplyReader whole) {
        CompletableFuture<HttpReply> reply = asked;
        asked = null;
        reading = null;
        if (whole.keepsConnection() && written && channel.isActive()) {
            whenFree.accept(this);
        } else {
            channel.close();
        }
        if (reply != null) {
            reply.complete(whole.reply());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(
                begun
                        ? new OutsideFailure(Reason.REFUSED, origin + " broke its answer off")
                        : new NoAnswer(origin + " closed the connection without an answer"));
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        broken(cause);
    }

    private void broken(Throwable cause) {
        OutsideFailure failure = Failures.exchanging(origin, cause);
        fail(
                !begun && failure.reason() == Reason.REFUSED
                        ? new NoAnswer(String.valueOf(failure.getMessage()))
                        : failure);
    }

    private void fail(RuntimeException failure) {
        CompletableFuture<HttpReply> reply = asked;
        asked = null;
        reading = null;
        channel.close();
        if (reply != null) {
            reply.completeExceptionally(failure);
        }
    }
}
