package dev.callwright.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/** Gives the server its limits on connections. */
@Factory
final class HttpSettingsFactory {
    @Singleton
    HttpSettings httpSettings(Environment environment) {
        return HttpSettings.read(environment);
    }
}
