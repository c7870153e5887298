package dev.callwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void theServerAndTheCommandsReadTheSameSettings() throws IOException {
        Configuration configuration = configuration();

        try (ApplicationContext context = configuration.context()) {
            assertThat(configuration.settings()).isEqualTo(Settings.read(context.getEnvironment()));
        }
    }

    @Test
    void anOptionWinsOverAFileAndAFileOverTheDefaults() throws IOException {
        Settings settings = configuration().settings();

        assertThat(settings.flows()).isEqualTo(Path.of("from-option"));
        assertThat(settings.data()).isEqualTo(Path.of("from-file"));
        assertThat(settings.pivot().deadline()).hasSeconds(3);
        assertThat(settings.hours().times()).isEqualTo("09:00-17:00");
    }

    private Configuration configuration() throws IOException {
        Path file = Files.writeString(folder.resolve("application.yml"), """
                callwright:
                  flows: from-file
                  data: from-file
                  pivot: {deadline: 3s}
                  access: {allow: [203.0.113.0/24, 198.51.100.7]}
                  ids: {devices: {reception: 0123456789abcdef0123456789abcdef}}
                """);
        return Configuration.of(Map.of("callwright.flows", "from-option"), List.of(file));
    }
}
