package dev.callwright.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.schema.FlowSchema;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema of flow files, as editors fetch it. */
class SchemaControllerTest {
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of("micronaut.server.port", -1, "callwright.access.secret", "correct-horse.battery_staple~9"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve("/schema/flow.json"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anEditorFetchesTheSchemaWithoutASecretThroughAProxyToo() throws Exception {
        HttpResponse<String> schema = get("X-Forwarded-For", "203.0.113.7");

        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().firstValue("Content-Type")).contains("application/schema+json");
        assertThat(schema.body()).isEqualTo(FlowSchema.text());
    }

    @Test
    void oneThatHasItAlreadyIsToldSo() throws Exception {
        String tag = get().headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("If-None-Match", "\"other\", W/" + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(get("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }
}
