package dev.callwright.outbound.http;

import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Gathers one answer. Refuses, with {@link OutsideFailure}, what is larger than {@link #MAX_BYTES} or compressed. */
final class ReplyReader {
    /** The largest answer that is read: 256 KiB. */
    static final int MAX_BYTES = 256 << 10;

    private final Origin origin;
    private final HttpResponse head;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    ReplyReader(Origin origin, HttpResponse head) {
        this.origin = origin;
        this.head = head;
        if (HttpUtil.getContentLength(head, 0L) > MAX_BYTES) {
            throw tooLarge();
        }
        String encoding = head.headers().get(HttpHeaderNames.CONTENT_ENCODING, "identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw new OutsideFailure(
                    Reason.FAILED,
                    origin + " compressed its answer, though it was asked not to (Accept-Encoding: identity)");
        }
    }

    void add(ByteBuf bytes) {
        int length = bytes.readableBytes();
        if (length > MAX_BYTES - body.size()) {
            throw tooLarge();
        }
        byte[] copy = new byte[length];
        bytes.readBytes(copy);
        body.writeBytes(copy);
    }

    boolean keepsConnection() {
        return HttpUtil.isKeepAlive(head);
    }

    HttpReply reply() {
        String type = head.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        int parameters = type.indexOf(';');
        String plain = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        return new HttpReply(head.status().code(), plain.toLowerCase(Locale.ROOT), body.toString(charset()));
    }

    private Charset charset() {
        try {
            return HttpUtil.getCharset(head, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private OutsideFailure tooLarge() {
        return new OutsideFailure(Reason.TOO_LARGE, origin + " answers with more than " + (MAX_BYTES >> 10) + " KiB");
    }
}
