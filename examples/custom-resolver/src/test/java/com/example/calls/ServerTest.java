package com.example.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The server as it is started, with the resolvers, the flows and application.yml, asked over HTTP. */
@MicronautTest(propertySources = "file:application.yml")
class ServerTest {
    private static final String CONFERENCE =
            "{\"module\":\"tts\",\"data\":{\"text\":\"Welcome to the 503 conference!\"},"
                    + "\"children\":{\"_\":{\"module\":\"conference\",\"data\":{\"config\":{\"name\":\"Areacode 503\","
                    + "\"member\":{\"join_muted\":false}}},\"children\":{}}}}";

    @Inject
    EmbeddedServer server;

    @Test
    void aCallerJoinsTheConferenceOfTheAreaCode() throws IOException {
        assertThat(kazoo().asksAbout("+15035550111", "1@192.0.2.1")).isEqualTo(CONFERENCE);
    }

    @Test
    void theFourthCallIsAskedForAMessageInstead() throws IOException {
        for (int call = 0; call < 3; call++) {
            assertThat(kazoo().asksAbout("+15035550122", call + "@192.0.2.2")).isEqualTo(CONFERENCE);
        }
        assertThat(kazoo().asksAbout("+15035550122", "3@192.0.2.2"))
                .contains("leave a message")
                .contains("\"id\":\"c0000000000000000000000000000001\"");
    }

    @Test
    void aCallerWhoHidesTheNumberComesToTheLobby() throws IOException {
        for (int call = 0; call < 5; call++) {
            assertThat(kazoo().asksAbout("anonymous", call + "@192.0.2.3")).contains("could not see the number");
        }
    }

    private Kazoo kazoo() {
        return new Kazoo(server.getPort());
    }
}
