package dev.callwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.callwright.settings.SettingsException;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {
    @TempDir
    private Path folder;

    @Test
    void theFileInTheWorkingDirectoryIsReadIfThereIsOne() throws IOException {
        Path here = write("application.yml", "callwright: {port: 1}");

        assertThat(ports(ConfigFiles.load(List.of(), null, here))).containsExactly(1);
        assertThat(ConfigFiles.load(List.of(), null, folder.resolve("none.yml")))
                .isEmpty();
    }

    @Test
    void theEnvironmentNamesFilesInsteadOfIt() throws IOException {
        Path here = write("application.yml", "callwright: {port: 1}");
        Path two = write("two.yml", "callwright: {port: 2}");
        Path three = write("three.yml", "callwright: {port: 3}");

        assertThat(ports(ConfigFiles.load(List.of(), two + " , " + three, here)))
                .containsExactly(2, 3);
    }

    @Test
    void optionsNameFilesInsteadOfBoth() throws IOException {
        Path two = write("two.yml", "callwright: {port: 2}");
        Path three = write("three.yml", "callwright: {port: 3}");

        assertThat(ports(ConfigFiles.load(List.of(three), two.toString(), two))).containsExactly(3);
    }

    @Test
    void aLaterFileWins() throws IOException {
        Path one = write("one.yml", "callwright: {port: 1, timezone: Europe/Dublin}");
        Path two = write("two.yml", "callwright: {port: 2}");

        List<PropertySource> sources = ConfigFiles.load(List.of(one, two), null, one);

        assertThat(sources).isSortedAccordingTo((a, b) -> Integer.compare(a.getOrder(), b.getOrder()));
        assertThat(sources.get(0).getOrder()).isLessThan(sources.get(1).getOrder());
    }

    @Test
    void jsonAndPropertiesAreReadToo() throws IOException {
        Path json = write("one.json", "{\"callwright\": {\"port\": 1}}");
        Path properties = write("two.properties", "callwright.port=2");

        assertThat(ConfigFiles.load(List.of(json, properties), null, json))
                .extracting(source -> String.valueOf(source.get("callwright.port")))
                .containsExactly("1", "2");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> ConfigFiles.load(List.of(folder.resolve("nix.yml")), null, folder))
                .withMessageContaining("nix.yml does not exist");
    }

    @Test
    void aBrokenFileIsNamedWithTheLine() throws IOException {
        Path broken = write("broken.yml", "callwright:\n  port: 1\n timezone: [");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> ConfigFiles.load(List.of(broken), null, folder))
                .withMessageContaining("broken.yml is not YAML")
                .withMessageContaining("line 3")
                .withMessageNotContaining("\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Integer> ports(List<PropertySource> sources) {
        return sources.stream()
                .map(source -> (Integer) source.get("callwright.port"))
                .toList();
    }
}
