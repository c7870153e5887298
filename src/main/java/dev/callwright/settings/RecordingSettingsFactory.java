package dev.callwright.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/** Gives the server its settings for recordings. */
@Factory
final class RecordingSettingsFactory {
    @Singleton
    RecordingSettings recordingSettings(Environment environment) {
        return RecordingSettings.read(environment);
    }
}
