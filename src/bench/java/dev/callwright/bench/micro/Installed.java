package dev.callwright.bench.micro;

import dev.callwright.pivot.Inquiry;
import dev.callwright.pivot.PivotAnswers;
import dev.callwright.pivot.request.PivotRequestReader;
import dev.callwright.pivot.request.UnreadableRequest;
import dev.callwright.resolver.Installation;
import dev.callwright.resolver.ResolverChain;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The server's beans as they come out of the box, without the HTTP server. */
final class Installed implements AutoCloseable {
    /** A Friday morning: the front desk rings. */
    static final Instant OPEN = Instant.parse("2026-11-20T10:00:00Z");

    private final ApplicationContext context = ApplicationContext.run(Map.of("callwright.timezone", "UTC"));

    PivotAnswers answers() {
        return context.getBean(PivotAnswers.class);
    }

    ResolverChain chain() {
        return context.getBean(ResolverChain.class);
    }

    Installation installation() {
        return context.getBean(Installation.class);
    }

    /** A form as the edge reads it. */
    static Inquiry inquiry(String form) throws UnreadableRequest {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        return new Inquiry(
                Optional.empty(),
                PivotRequestReader.read(Optional.empty(), Optional.of("application/x-www-form-urlencoded"), body),
                new Inquiry.Raw("POST", "/pivot", Map.of("te", "", "host", "127.0.0.1"), form),
                OPEN);
    }

    @Override
    public void close() {
        context.close();
    }
}
