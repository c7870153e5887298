package dev.callwright.cli;

import dev.callwright.settings.SettingsException;
import io.micronaut.context.env.PropertiesPropertySourceLoader;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySourceLoader;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings files: those of {@code --config}, else of {@code CALLWRIGHT_CONFIG} (separated by commas), else
 * {@code application.yml} in the working directory if there is one.
 *
 * <p>They are read here and not by Micronaut's {@code micronaut.config.files}, so that a wrong file is refused with its
 * name and line instead of a stack trace.
 */
final class ConfigFiles {
    /** Above the built-in {@code application.yml} (-300), below the environment (-200). */
    private static final int FIRST_POSITION = -290;

    private static final int MOST_FILES = 50;

    private ConfigFiles() {}

    static List<PropertySource> load(List<Path> given) {
        return load(given, System.getenv("CALLWRIGHT_CONFIG"), Path.of("application.yml"));
    }

    static List<PropertySource> load(List<Path> given, @Nullable String environment, Path inWorkingDirectory) {
        List<Path> files = given;
        if (files.isEmpty() && environment != null && !environment.isBlank()) {
            files = Arrays.stream(environment.split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(Path::of)
                    .toList();
        } else if (files.isEmpty() && Files.isRegularFile(inWorkingDirectory)) {
            files = List.of(inWorkingDirectory);
        }
        if (files.size() > MOST_FILES) {
            throw new SettingsException("--config", files.size() + " files", "at most " + MOST_FILES);
        }
        List<PropertySource> sources = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            sources.add(load(files.get(i), FIRST_POSITION + i));
        }
        return sources;
    }

    private static PropertySource load(Path file, int position) {
        if (!Files.isRegularFile(file)) {
            throw new SettingsException(
                    "--config", file + " does not exist", "a settings file; looked for " + file.toAbsolutePath());
        }
        PropertySourceLoader loader = file.toString().endsWith(".properties")
                ? new PropertiesPropertySourceLoader(false)
                : new YamlPropertySourceLoader(false);
        try (InputStream in = Files.newInputStream(file)) {
            return PropertySource.of(file.toString(), loader.read(file.toString(), in), position);
        } catch (IOException e) {
            throw new SettingsException("--config", file + " cannot be read: " + e.getMessage(), "a readable file");
        } catch (RuntimeException e) {
            // SnakeYAML's messages span lines: what, then where, with an excerpt of the text
            String reason =
                    String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
            throw new SettingsException("--config", file + " is not YAML: " + reason, "settings as YAML");
        }
    }
}
