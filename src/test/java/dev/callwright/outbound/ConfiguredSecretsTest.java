package dev.callwright.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.callwright.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Secrets are found by name, and shown to nobody. */
class ConfiguredSecretsTest {
    @TempDir
    Path folder;

    @Test
    void theyComeFromTheEnvironmentAndAFileAndTheEnvironmentWins() throws IOException {
        Path file = write("secrets.yml", "crm_token: from file\nPIN: 007\n");
        ConfiguredSecrets secrets = ConfiguredSecrets.read(
                Map.of("CALLWRIGHT_SECRET_CRM_TOKEN", "from environment", "CALLWRIGHT_PORT", "80"), Optional.of(file));

        assertThat(secrets.names()).containsExactly("CRM_TOKEN", "PIN");
        assertThat(secrets.secret("CRM_TOKEN")).contains("from environment");
        assertThat(secrets.secret("pin")).contains("007");
        assertThat(secrets.secret("PORT")).isEmpty();
        assertThat(secrets).hasToString("Secrets[CRM_TOKEN, PIN]");
    }

    @Test
    void thereMayBeNone() {
        assertThat(ConfiguredSecrets.read(Map.of(), Optional.empty()).names()).isEmpty();
    }

    @Test
    void propertiesAndJsonAreReadToo() throws IOException {
        assertThat(read(write("secrets.properties", "# mine\nA=1 =2\nB = é\n")).secret("A"))
                .contains("1 =2");
        assertThat(read(write("secrets.json", "{\"A\": \"x\"}")).secret("A")).contains("x");
        assertThat(read(write("secrets", "A=y")).secret("A")).contains("y");
    }

    @Test
    void whatCannotBeUsedIsNamedWithoutAnyValue() throws IOException {
        for (Path file : List.of(
                write("list.yml", "- s3cret\n"),
                write("text.yml", "s3cret\n"),
                write("nested.yml", "A:\n  B: s3cret\n"),
                write("broken.yml", "A: \"s3cret\nB: 's3cret\n"),
                write("duplicate.yml", "A: s3cret\nA: s3cret\n"),
                write("case.yml", "A: s3cret\na: s3cret\n"),
                write("escape.properties", "A=\\u12s3cret\n"),
                write("name.yml", "my-name: s3cret\n"),
                folder.resolve("absent.yml"))) {
            assertThatThrownBy(() -> read(file))
                    .as(file.toString())
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("callwright.secrets-file")
                    .hasMessageNotContaining("s3cret");
        }
        assertThatThrownBy(() -> ConfiguredSecrets.read(Map.of("CALLWRIGHT_SECRET_", "s3cret"), Optional.empty()))
                .isInstanceOf(SettingsException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aFileThatEverybodyCanReadIsWarnedOf() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(ConfiguredSecrets.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            Path file = write("secrets.yml", "A: s3cret\n");
            read(file);
            assertThat(log.list).isEmpty();
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            read(file);
            assertThat(log.list)
                    .singleElement()
                    .satisfies(event -> assertThat(event.getFormattedMessage())
                            .contains("chmod o= " + file)
                            .doesNotContain("s3cret"));
        } finally {
            logger.detachAppender(log);
        }
    }

    private static ConfiguredSecrets read(Path file) {
        return ConfiguredSecrets.read(Map.of(), Optional.of(file));
    }

    private Path write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
