package dev.callwright.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
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

    /** Only read for the provider that is chosen: its settings may be missing while another one is. */
    @Singleton
    @Requires(property = SmsSettings.PROVIDER, value = "http")
    HttpSmsSettings httpSmsSettings(Environment environment) {
        return HttpSmsSettings.read(environment);
    }
}
