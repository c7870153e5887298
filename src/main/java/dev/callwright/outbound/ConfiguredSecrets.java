package dev.callwright.outbound;

import dev.callwright.flow.document.DocumentException;
import dev.callwright.flow.document.SourceDocument;
import dev.callwright.flow.outside.Secrets;
import dev.callwright.settings.SettingsException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets from the environment, {@code CALLWRIGHT_SECRET_CRM_TOKEN} for {@code CRM_TOKEN}, and from a file; the environment
 * wins. Read once. Neither messages nor {@link #toString} show a value. Immutable.
 */
public final class ConfiguredSecrets implements Secrets {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredSecrets.class);

    private static final String PREFIX = "CALLWRIGHT_SECRET_";
    private static final String SETTING = "callwright.secrets-file";
    private static final String NAME = "[A-Z][A-Z0-9_]{0,63}";

    private final Map<String, String> values;

    private ConfiguredSecrets(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads them.
     *
     * @param environment such as {@link System#getenv()}
     * @param file YAML or JSON by its extension, else properties
     * @throws SettingsException for a file or a name that cannot be used
     */
    public static ConfiguredSecrets read(Map<String, String> environment, Optional<Path> file) {
        Map<String, String> values = new HashMap<>();
        file.ifPresent(path -> values.putAll(fromFile(path)));
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX)) {
                values.put(name(variable.substring(PREFIX.length()), variable), value);
            }
        });
        return new ConfiguredSecrets(Map.copyOf(values));
    }

    @Override
    public Optional<String> secret(String name) {
        return Optional.ofNullable(values.get(name.toUpperCase(Locale.ROOT)));
    }

    @Override
    public Set<String> names() {
        return new TreeSet<>(values.keySet());
    }

    /** Names only. */
    @Override
    public String toString() {
        return "Secrets" + names();
    }

    private static Map<String, String> fromFile(Path file) {
        Map<String, String> values = new HashMap<>();
        entries(file).forEach((name, value) -> {
            if (values.put(name(name, SETTING), value) != null) {
                throw new SettingsException(SETTING, file + ": " + name + " twice", "each name once");
            }
        });
        if (isReadByEverybody(file)) {
            LOG.warn("{} can be read by every user of this machine (mend it with: chmod o= {})", file, file);
        }
        return values;
    }

    private static Map<String, String> entries(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String fileName = file.toString().toLowerCase(Locale.ROOT);
            return fileName.matches(".*\\.(ya?ml|json)")
                    ? document(file, fileName, bytes)
                    : properties(file, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SettingsException(
                    SETTING, file + " can't be read (" + e.getClass().getSimpleName() + ")", "a file that is there");
        }
    }

    private static Map<String, String> document(Path file, String fileName, byte[] bytes) {
        Map<String, String> entries = new HashMap<>();
        try {
            if (!(SourceDocument.read(fileName, bytes).root() instanceof Map<?, ?> map)) {
                throw new SettingsException(SETTING, file + " is no map", "lines of NAME: value");
            }
            map.forEach((name, value) -> {
                if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                    throw new SettingsException(
                            SETTING, file + ": what " + name + " has is no text", "lines of NAME: value");
                }
                entries.put(String.valueOf(name), String.valueOf(value));
            });
        } catch (DocumentException e) {
            // its message may quote the line, which may be a secret
            throw new SettingsException(
                    SETTING, file + ", line " + e.position().line() + ", can't be read", "lines of NAME: value");
        }
        return entries;
    }

    private static Map<String, String> properties(Path file, String text) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(SETTING, file + " has a broken \\u escape", "lines of NAME=value");
        }
        Map<String, String> entries = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> entries.put(name, properties.getProperty(name)));
        return entries;
    }

    private static String name(String written, String where) {
        String name = written.toUpperCase(Locale.ROOT);
        if (!name.matches(NAME)) {
            throw new SettingsException(
                    where,
                    "the name " + (written.length() > 64 ? "of " + written.length() + " characters" : written),
                    "a letter, then letters, digits and _, at most 64");
        }
        return name;
    }

    private static boolean isReadByEverybody(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false; // no such permissions here
        }
    }
}
