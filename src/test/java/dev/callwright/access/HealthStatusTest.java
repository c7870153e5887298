package dev.callwright.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;

class HealthStatusTest {
    private static final String SICK = "tests.sick";

    @Test
    void aServerThatIsWellSays200() throws Exception {
        HttpResponse<String> health = health(Map.of());

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void aServerThatIsNotSays503() throws Exception {
        HttpResponse<String> health = health(Map.of(SICK, true));

        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"status\":\"DOWN\"");
    }

    private static HttpResponse<String> health(Map<String, Object> properties) throws Exception {
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, properties)) {
            URI health = server.getURI().resolve("/health");
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Singleton
    @Requires(property = SICK)
    static final class Sick implements HealthIndicator {
        @Override
        public Publisher<HealthResult> getResult() {
            return Publishers.just(
                    HealthResult.builder("sick", HealthStatus.DOWN).build());
        }
    }
}
