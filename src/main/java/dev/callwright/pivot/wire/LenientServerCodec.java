package dev.callwright.pivot.wire;

import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What Netty's {@code HttpServerCodec} is, around {@link LenientRequestDecoder}; that class is final and makes its own
 * decoder. Netty's WebSocket handshake looks for its own codec in the pipeline and would not find this one.
 */
final class LenientServerCodec extends CombinedChannelDuplexHandler<HttpRequestDecoder, HttpResponseEncoder> {
    /** Methods of the requests not yet answered: the answer to HEAD has no body. One event loop uses it. */
    private final Queue<HttpMethod> unanswered = new ArrayDeque<>();

    private final LenientRequestDecoder decoder;

    LenientServerCodec(HttpDecoderConfig config) {
        decoder = new LenientRequestDecoder(config, unanswered::add);
        init(decoder, new Encoder());
    }

    boolean isInRequest() {
        return decoder.isInRequest();
    }

    /** Whether a recording's upload has begun to come in and has not come in whole. */
    boolean isInUpload() {
        return decoder.isInRequest() && decoder.isUpload();
    }

    private final class Encoder extends HttpResponseEncoder {
        @Override
        protected boolean isContentAlwaysEmpty(HttpResponse answer) {
            boolean interim = answer.status().code() < 200;
            HttpMethod method = interim ? unanswered.peek() : unanswered.poll();
            return HttpMethod.HEAD.equals(method) || super.isContentAlwaysEmpty(answer);
        }
    }
}
