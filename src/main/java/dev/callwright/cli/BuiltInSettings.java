package dev.callwright.cli;

import dev.callwright.settings.SettingsException;
import io.micronaut.core.value.PropertyResolver;

/**
 * The {@code application.yml} that is built in. Of several files of that name on the class path Micronaut reads the first
 * alone, and one file packed from a project of one's own holds the project's; the server would then run without the
 * limits and the closed management endpoints that ours has.
 */
final class BuiltInSettings {
    /** Set there and nowhere else. */
    static final String MARK = "callwright.built-in";

    private BuiltInSettings() {}

    /** @throws SettingsException if they are hidden */
    static void require(PropertyResolver settings) {
        if (!settings.containsProperty(MARK)) {
            throw new SettingsException(
                    "application.yml",
                    "the one on the class path hides Callwright's own",
                    "settings in an application.yml beside where the server is started, or in a file named with --config,"
                            + " and none in src/main/resources");
        }
    }
}
