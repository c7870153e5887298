package dev.callwright.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;

/**
 * Says every error that Micronaut finds by itself in our form, whatever the client accepts: no HTML, no stack trace, and
 * nothing of the request, whose URL may hold a secret.
 */
@Singleton
final class JsonErrors implements ErrorResponseProcessor<byte[]> {

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> answer) {
        HttpStatus status = status(context, answer);
        if (status.getCode() >= 400 && status.getCode() < 500 && isUndecodable(context)) {
            answer.header(HttpHeaders.CONNECTION, "close");
        }
        answer.status(status);
        if (context.getRequest().getMethod() == HttpMethod.HEAD) {
            return answer.body(null);
        }
        return answer.body(ErrorBody.of(message(status))).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean isUndecodable(ErrorContext context) {
        return context.getRequest() instanceof NettyHttpRequest<?> request
                && request.getNativeRequest().decoderResult().isFailure();
    }

    /** Micronaut says 413 of everything that is too long. */
    private static HttpStatus status(ErrorContext context, MutableHttpResponse<?> answer) {
        if (context.getRequest() instanceof NettyHttpRequest<?> request) {
            Throwable cause = request.getNativeRequest().decoderResult().cause();
            if (cause instanceof TooLongHttpLineException) {
                return HttpStatus.REQUEST_URI_TOO_LONG;
            }
            if (cause instanceof TooLongHttpHeaderException) {
                return HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            }
        }
        return answer.status();
    }

    private static String message(HttpStatus status) {
        return switch (status.getCode()) {
            case 400 -> "This request cannot be read as HTTP, or misses something that this address needs.";
            case 404 -> "Nothing is here. The PBX asks at /pivot or /pivot/{name}, and uploads to /recordings.";
            case 405 -> "This address does not know the method; the Allow header lists those it knows.";
            case 413 -> "The request is too large; at most 1 MiB is read unless configured otherwise.";
            case 414 -> "The request line is longer than 16 KiB; let the PBX use POST for this pivot.";
            case 431 -> "The request's headers are larger than 16 KiB.";
            default ->
                status.getCode() >= 500
                        ? "Something went wrong here; this server's log says what."
                        : status.getReason() + ".";
        };
    }
}
