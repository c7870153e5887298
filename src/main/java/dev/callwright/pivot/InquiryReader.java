package dev.callwright.pivot;

import dev.callwright.access.Gate;
import dev.callwright.access.Operators;
import dev.callwright.access.PathSecret;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.pivot.request.PivotRequestReader;
import dev.callwright.pivot.request.UnreadableRequest;
import dev.callwright.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Inquiry} of an HTTP request that has passed the {@link Gate}. Thread-safe. */
@Singleton
final class InquiryReader {
    private static final int KEPT_BODY = 64 * 1024;
    private static final String AT = "at";

    private final Gate gate;
    private final Operators operators;
    private final ZoneId zone;
    private final Clock clock;

    InquiryReader(Gate gate, Operators operators, Settings settings, Clock clock) {
        this.gate = gate;
        this.operators = operators;
        this.zone = settings.zone();
        this.clock = clock;
    }

    /** @throws NoInquiryException if it is none */
    Inquiry read(HttpRequest<?> request, byte[] body) throws NoInquiryException {
        Instant now = clock.instant();
        String path = PathSecret.of(request.getUri().getRawPath()).path();
        Optional<String> query = Optional.ofNullable(request.getUri().getRawQuery());
        PivotPath pivot = PivotPath.of(path)
                .orElseThrow(() -> new NoInquiryException(
                        HttpStatus.NOT_FOUND,
                        "A flow's name has neither empty parts nor '..' nor control characters."));
        PivotRequest call = call(request, query, body);
        Optional<String> at = query.isPresent() && hasAt(query.get()) && operators.isOperator(request)
                ? call.parameter(AT)
                : Optional.empty();
        if (at.isPresent()) {
            now = Moment.parse(at.get(), zone)
                    .orElseThrow(() -> new NoInquiryException(HttpStatus.BAD_REQUEST, Moment.teach(at.get())));
            call = withoutAt(call);
        }
        return new Inquiry(pivot.name(), call, raw(request, path, query, body), now);
    }

    private static PivotRequest call(HttpRequest<?> request, Optional<String> query, byte[] body)
            throws NoInquiryException {
        Optional<String> contentType = Optional.ofNullable(request.getHeaders().get("Content-Type"));
        try {
            return PivotRequestReader.read(query, contentType, body);
        } catch (UnreadableRequest e) {
            HttpStatus status = switch (e.kind()) {
                case NOT_KAZOO -> HttpStatus.BAD_REQUEST;
                case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            };
            throw new NoInquiryException(status, "Not a request of Kazoo's: " + e.getMessage());
        }
    }

    /** Only the query's: a PBX that sends a variable of that name in a body means its own. */
    private static boolean hasAt(String query) {
        return query.startsWith(AT + "=") || query.contains("&" + AT + "=");
    }

    private static PivotRequest withoutAt(PivotRequest call) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>(call.parameters());
        parameters.remove(AT);
        return PivotRequest.of(parameters);
    }

    private Inquiry.Raw raw(HttpRequest<?> request, String path, Optional<String> query, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.getHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            String value = values.size() == 1 ? values.get(0) : String.join(", ", values);
            headers.merge(lower, gate.presentable(lower, value), (one, other) -> one + ", " + other);
        });
        byte[] kept = body.length > KEPT_BODY ? Arrays.copyOf(body, KEPT_BODY) : body;
        return new Inquiry.Raw(
                request.getMethodName(),
                query.map(text -> path + "?" + text).orElse(path),
                headers,
                new String(kept, StandardCharsets.UTF_8));
    }
}
