package dev.callwright.pivot;

import dev.callwright.access.ErrorBody;
import dev.callwright.pivot.wire.BrokenBodyException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a body that cannot be told from what follows it; nothing more can be read from that connection. */
@Singleton
final class BrokenBodyHandler implements ExceptionHandler<BrokenBodyException, HttpResponse<byte[]>> {
    @Override
    public HttpResponse<byte[]> handle(HttpRequest request, BrokenBodyException e) {
        return ErrorBody.response(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()))
                .header(HttpHeaders.CONNECTION, "close");
    }
}
