package dev.callwright.outbound.http;

import dev.callwright.flow.outside.HttpBody;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpCall.Header;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.util.Optional;

/** Writes calls as HTTP/1.1. */
final class Requests {
    private Requests() {}

    /** @param authorization takes the place of a header of that name */
    static FullHttpRequest of(HttpCall call, Optional<String> authorization) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(call.method()),
                target(call.url()),
                call.body().map(body -> Unpooled.wrappedBuffer(body.bytes())).orElse(Unpooled.EMPTY_BUFFER));
        HttpHeaders headers = request.headers();
        headers.set(HttpHeaderNames.HOST, Origin.of(call.url()).authority());
        headers.set(HttpHeaderNames.USER_AGENT, "Callwright");
        headers.set(HttpHeaderNames.ACCEPT, "*/*");
        for (Header header : call.headers()) {
            headers.remove(header.name());
        }
        for (Header header : call.headers()) {
            headers.add(header.name(), header.value());
        }
        // A small bomb unpacks to gigabytes; what is not compressed is what it says it is.
        headers.set(HttpHeaderNames.ACCEPT_ENCODING, "identity");
        authorization.ifPresent(value -> headers.set(HttpHeaderNames.AUTHORIZATION, value));
        call.body().ifPresent(body -> contentType(headers, body));
        if (call.body().isPresent() || !call.method().equals("GET")) {
            headers.set(
                    HttpHeaderNames.CONTENT_LENGTH,
                    call.body().map(HttpBody::length).orElse(0));
        }
        return request;
    }

    /** The flow's own content type wins, unless that would lose the boundary. */
    private static void contentType(HttpHeaders headers, HttpBody body) {
        if (!headers.contains(HttpHeaderNames.CONTENT_TYPE)
                || body.contentType().startsWith("multipart/")) {
            headers.set(HttpHeaderNames.CONTENT_TYPE, body.contentType());
        }
    }

    private static String target(URI url) {
        URI ascii = URI.create(url.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }
}
