package dev.callwright.access;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;

/** The one form of every error that leaves this server: JSON, {@code {"error": "…"}}. */
public final class ErrorBody {
    private ErrorBody() {}

    /** The bytes of the JSON. */
    public static byte[] of(String message) {
        StringBuilder json = new StringBuilder(message.length() + 16).append("{\"error\":\"");
        JsonStringEncoder.getInstance().quoteAsString(message, json);
        return json.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An answer with it. */
    public static MutableHttpResponse<byte[]> response(HttpStatus status, String message) {
        return HttpResponse.<byte[]>status(status).body(of(message)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
