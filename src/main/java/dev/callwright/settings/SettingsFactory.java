package dev.callwright.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/** Gives the server its settings. */
@Factory
final class SettingsFactory {
    @Singleton
    Settings settings(Environment environment) {
        return Settings.read(environment);
    }
}
