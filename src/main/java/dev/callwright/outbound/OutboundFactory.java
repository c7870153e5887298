package dev.callwright.outbound;

import dev.callwright.flow.outside.CallControl;
import dev.callwright.flow.outside.Countries;
import dev.callwright.flow.outside.HttpSender;
import dev.callwright.flow.outside.Keep;
import dev.callwright.flow.outside.MemoryKeep;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.outside.Rates;
import dev.callwright.flow.outside.Secrets;
import dev.callwright.flow.outside.SmsSender;
import dev.callwright.outbound.http.AddressRules;
import dev.callwright.outbound.http.NettyHttpSender;
import dev.callwright.settings.OutboundSettings;
import dev.callwright.settings.Settings;
import dev.callwright.settings.SettingsException;
import dev.callwright.settings.SmsSettings;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the flows what they need from outside. A bean of one's own takes the place of any of these. */
@Factory
final class OutboundFactory {
    private static final int KEPT_VALUES = 100_000;
    private static final long KEPT_BYTES = 64L << 20;

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(missingBeans = HttpSender.class)
    NettyHttpSender http(OutboundSettings settings, Clock clock) {
        return new NettyHttpSender(
                new AddressRules(settings.allowPrivate(), settings.allowedPrivateHosts()),
                settings.maxConnections(),
                clock);
    }

    @Singleton
    @Requires(missingBeans = CallControl.class)
    CallControl calls() {
        return new NoCallControl();
    }

    @Singleton
    @Requires(missingBeans = Keep.class)
    Keep keep(Clock clock) {
        return new MemoryKeep(clock, KEPT_VALUES, KEPT_BYTES);
    }

    @Singleton
    @Requires(missingBeans = Secrets.class)
    Secrets secrets(OutboundSettings settings) {
        return ConfiguredSecrets.read(System.getenv(), settings.secretsFile());
    }

    @Singleton
    PhoneNumbers phoneNumbers(Settings settings) {
        return new PhoneNumbers(settings.kazoo().country());
    }

    @Singleton
    @Requires(missingBeans = Rates.class)
    Rates rates(OutboundSettings settings, PhoneNumbers numbers) {
        return RateTable.read(settings.ratesFile(), numbers);
    }

    /** Made when the server starts: settings that cannot be used end the start, not a call. */
    @Context
    Outside outside(
            HttpSender http,
            CallControl calls,
            Keep keep,
            Secrets secrets,
            Countries countries,
            Rates rates,
            SmsSettings sms,
            BeanContext beans) {
        return new Outside(http, sender(sms, beans), calls, keep, secrets, countries, rates);
    }

    /** The bean of that name, so that a provider is added by adding one. */
    private static SmsSender sender(SmsSettings sms, BeanContext beans) {
        return beans.findBean(SmsSender.class, Qualifiers.byName(sms.provider()))
                .orElseThrow(() -> new SettingsException(
                        "callwright.sms.provider",
                        sms.provider(),
                        "none, http, kazoo where the PBX's API is configured, or the name of an SmsSender bean"));
    }
}
