package dev.callwright.pivot.wire;

import dev.callwright.recording.RecordingUrls;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Netty's request decoder, forgiving about one thing: the request line. Netty ends the target at the first space, but a
 * key with a space in it stands raw in Kazoo's line, so everything up to the last {@code " HTTP/1.x"} is the target.
 */
final class LenientRequestDecoder extends HttpRequestDecoder {
    private static final int VERSION_LENGTH = "HTTP/1.1".length();

    private final Consumer<HttpMethod> onRequest;
    private int targetStart;
    private @Nullable String spacedTarget;
    private boolean inRequest;
    private boolean upload;

    /** @param onRequest is told the method of each request, in order */
    LenientRequestDecoder(HttpDecoderConfig config, Consumer<HttpMethod> onRequest) {
        super(config);
        this.onRequest = onRequest;
    }

    /** Whether a request has begun to come in and has not come in whole. */
    boolean isInRequest() {
        return inRequest;
    }

    /** Whether the request that is coming in is a recording's upload. */
    boolean isUpload() {
        return upload;
    }

    @Override
    protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
        targetStart = start;
        return super.splitSecondWordInitialLine(line, start, length);
    }

    @Override
    protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
        int versionStart = start + length - VERSION_LENGTH;
        if (length <= VERSION_LENGTH || line[versionStart - 1] != ' ') {
            spacedTarget = null;
            return super.splitThirdWordInitialLine(line, start, length);
        }
        spacedTarget = new String(line, targetStart, versionStart - 1 - targetStart, StandardCharsets.ISO_8859_1);
        return new String(line, versionStart, VERSION_LENGTH, StandardCharsets.ISO_8859_1);
    }

    @Override
    protected HttpMessage createMessage(String[] line) throws Exception {
        String target = spacedTarget == null ? line[1] : spacedTarget;
        spacedTarget = null;
        if (!line[2].equals("HTTP/1.1") && !line[2].equals("HTTP/1.0")) {
            throw new IllegalArgumentException("a version of HTTP that is none (expected: HTTP/1.1)");
        }
        return super.createMessage(new String[] {line[0], RequestTarget.mend(target), line[2]});
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf buffer, List<Object> out) throws Exception {
        inRequest |= buffer.isReadable();
        int before = out.size();
        super.decode(ctx, buffer, out);
        for (int i = before; i < out.size(); i++) {
            Object message = out.get(i);
            if (message instanceof HttpRequest request) {
                onRequest.accept(request.method());
                upload = RecordingUrls.isUpload(request.uri());
            }
            if (message instanceof HttpContent content) {
                refuseBrokenBody(content, out, i);
                inRequest = !(message instanceof LastHttpContent);
                upload &= inRequest;
            }
        }
    }

    /**
     * Netty marks a body that breaks off as failed, but passes it on like a whole one, and Micronaut takes it for one.
     */
    private static void refuseBrokenBody(HttpContent content, List<Object> out, int index) throws Exception {
        boolean isHead = content instanceof HttpRequest; // one that cannot be read is passed on, Micronaut answers it
        if (!isHead && content.decoderResult().isFailure()) {
            out.remove(index);
            content.release();
            throw new BrokenBodyException(content.decoderResult().cause());
        }
    }
}
