package dev.callwright.pivot.wire;

import dev.callwright.recording.RecordingUrls;
import io.micronaut.http.body.stream.BodySizeLimits;
import io.micronaut.http.server.netty.handler.PipeliningServerHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Lets the bodies of uploads be as large as a recording, while every other request keeps
 * {@code micronaut.server.max-request-size}. Micronaut has one limit for all routes and applies it before it knows the
 * route, so the handler that applies it is told anew when an upload follows another request, or the other way round.
 */
final class UploadLimits extends ChannelInboundHandlerAdapter {
    private final BodySizeLimits usual;
    private final BodySizeLimits uploads;
    private boolean isUpload;

    UploadLimits(BodySizeLimits usual, BodySizeLimits uploads) {
        this.usual = usual;
        this.uploads = uploads;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request && RecordingUrls.isUpload(request.uri()) != isUpload) {
            isUpload = !isUpload;
            ctx.pipeline().get(PipeliningServerHandler.class).setBodySizeLimits(isUpload ? uploads : usual);
        }
        ctx.fireChannelRead(message);
    }
}
