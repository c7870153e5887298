package dev.callwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesCommandTest {
    private static final String PUBLIC_URL = "https://pbx-apps.example.com";

    @TempDir
    private Path flows;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void aFlowWithNumbers() throws IOException {
        Files.writeString(flows.resolve("main.yml"), """
                name: Main number
                numbers: ["00353 1 687 7779", "4000"]
                timezone: Europe/Dublin
                hours: "Mo-Fr 09:00-17:00"
                open: {module: tts, data: {text: Hello}}
                closed: {module: hangup}
                fallback: {module: tts, data: {text: Please call again.}}
                """);
    }

    @Test
    void theDocumentForCrossbarIsReadyToSend() throws IOException {
        JsonNode route = json("--public-url", PUBLIC_URL).at("/routes/1");
        JsonNode document = route.at("/crossbar/data");

        assertThat(route.at("/name").asText()).isEqualTo("main");
        assertThat(route.at("/timezone").asText()).isEqualTo("Europe/Dublin");
        assertThat(document.at("/name").asText()).isEqualTo("Main number (Callwright)");
        assertThat(document.at("/numbers").toString()).isEqualTo("[\"+35316877779\",\"4000\"]");
        assertThat(document.at("/flow/module").asText()).isEqualTo("pivot");
        assertThat(document.at("/flow/data/voice_url").asText()).isEqualTo(PUBLIC_URL + "/pivot/main");
        assertThat(document.at("/flow/data/method").asText()).isEqualTo("post");
        assertThat(document.at("/flow/data/req_format").asText()).isEqualTo("kazoo");
        assertThat(document.at("/flow/data/req_body_format").asText()).isEqualTo("json");
    }

    @Test
    void aCallerIsLookedAfterWhenThisServerCannotBeReached() throws IOException {
        JsonNode routes = json("--public-url", PUBLIC_URL);

        assertThat(routes.at("/routes/0/crossbar/data/flow/children/_/module").asText())
                .isEqualTo("tts");
        assertThat(routes.at("/routes/1/crossbar/data/flow/children/_/data/text")
                        .asText())
                .isEqualTo("Please call again.");
    }

    @Test
    void theUrlHoldsTheSecret() throws IOException {
        Path config = Files.writeString(elsewhere.resolve("app.yml"), "callwright: {access: {secret: s3cret-word}}");

        JsonNode routes = json("--public-url", PUBLIC_URL, "--config", config.toString());

        assertThat(routes.at("/routes/0/voice_url").asText()).isEqualTo(PUBLIC_URL + "/s/s3cret-word/pivot");
    }

    @Test
    void withoutAPublicUrlThereIsNothingToPaste() throws IOException {
        assertThat(json().at("/routes/1/voice_url").isMissingNode()).isTrue();
        assertThat(json().at("/routes/1/crossbar").isMissingNode()).isTrue();
        assertThat(routes().out()).contains("--public-url https://").contains("/pivot/main");
    }

    @Test
    void peopleReadTheSame() {
        assertThat(routes("--public-url", PUBLIC_URL).out())
                .contains("method post, req_format kazoo, req_body_format json")
                .contains("url       " + PUBLIC_URL + "/pivot/main")
                .contains("numbers   +35316877779, 4000")
                .contains("zone      Europe/Dublin")
                .contains("crossbar  {\"data\":{\"name\":\"Main number (Callwright)\"");
    }

    @Test
    void refusedFilesAreMentioned() throws IOException {
        Files.writeString(flows.resolve("wrong.yml"), "module: devize\n");

        assertThat(routes().err()).contains("wrong").contains("callwright check");
    }

    private JsonNode json(String... options) throws IOException {
        String[] withJson = new String[options.length + 1];
        System.arraycopy(options, 0, withJson, 0, options.length);
        withJson[options.length] = "--json";
        return new ObjectMapper().readTree(routes(withJson).out());
    }

    private CommandLineRun routes(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "routes";
        arguments[1] = "--flows";
        arguments[2] = flows.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandLineRun.of(arguments);
    }
}
