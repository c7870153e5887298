package dev.callwright.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/** Gives the server its settings for what flows reach outside. */
@Factory
final class OutboundSettingsFactory {
    @Singleton
    OutboundSettings outboundSettings(Environment environment) {
        return OutboundSettings.read(environment);
    }

    @Singleton
    SmsSettings smsSettings(Environment environment) {
        return SmsSettings.read(environment);
    }

    /** Read when the provider is used, so that its settings may be missing while it is not. */
    @Singleton
    HttpSmsSettings httpSmsSettings(Environment environment) {
        return HttpSmsSettings.read(environment);
    }
}
