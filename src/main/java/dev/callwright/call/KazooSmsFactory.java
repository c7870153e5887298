package dev.callwright.call;

import dev.callwright.call.crossbar.Crossbar;
import dev.callwright.flow.outside.SmsSender;
import dev.callwright.settings.SettingsException;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes Kazoo the one that sends text messages, where {@code callwright.sms.provider} says so. */
@Factory
final class KazooSmsFactory {
    @Singleton
    @Named("kazoo")
    @Requires(property = "callwright.sms.provider", value = "kazoo")
    SmsSender kazooSms(Optional<Crossbar> crossbar) {
        return new KazooSms(crossbar.orElseThrow(() -> new SettingsException(
                        "callwright.sms.provider",
                        "kazoo, and no Kazoo is configured",
                        "callwright.kazoo.crossbar.url and .api-key beside it, or another provider"))
                .sms());
    }
}
