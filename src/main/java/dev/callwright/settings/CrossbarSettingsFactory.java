package dev.callwright.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/** Gives the server its way to Kazoo's API, where one is configured. */
@Factory
final class CrossbarSettingsFactory {
    @Singleton
    @Requires(property = "callwright.kazoo.crossbar.url", pattern = ".*\\S.*")
    CrossbarSettings crossbarSettings(Environment environment) {
        return CrossbarSettings.read(environment).orElseThrow();
    }
}
