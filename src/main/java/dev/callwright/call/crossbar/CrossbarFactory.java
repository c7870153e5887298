package dev.callwright.call.crossbar;

import dev.callwright.settings.CrossbarSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the server its client, where a PBX is configured. */
@Factory
final class CrossbarFactory {
    @Singleton
    @Requires(beans = CrossbarSettings.class)
    Crossbar crossbar(CrossbarSettings settings, Clock clock) {
        return Crossbar.to(settings, clock);
    }
}
