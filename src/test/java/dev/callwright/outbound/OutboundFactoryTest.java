package dev.callwright.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.flow.outside.CallOrder;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.SmsMessage;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsSender;
import dev.callwright.flow.outside.SmsStatus;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What the server gives to flows, as it is configured. */
class OutboundFactoryTest {
    private static final String ENVIRONMENT = "own-provider";
    private static final SmsMessage MESSAGE = new SmsMessage("1", List.of("+353861234567"), "Hi", List.of(), true);

    @Test
    void withNoSettingsEverythingIsThereAndSaysWhatIsMissing() {
        try (ApplicationContext context = start(Map.of())) {
            Outside outside = context.getBean(Outside.class);

            assertThat(sent(outside).errorCode()).contains("not_configured: set callwright.sms.provider");
            CompletableFuture<String> call = outside.calls()
                    .place(new CallOrder(
                            "1",
                            "2",
                            Duration.ofSeconds(20),
                            URI.create("https://x.example.com"),
                            false,
                            Map.of(),
                            "once"))
                    .toCompletableFuture();
            assertThatThrownBy(call::join)
                    .hasCauseInstanceOf(OutsideFailure.class)
                    .hasMessageContaining("no PBX to place calls with is configured yet");
            assertThat(outside.countries().of("+35316877779"))
                    .hasValueSatisfying(country -> assertThat(country.iso2()).isEqualTo("IE"));
        }
    }

    @Test
    void theProviderIsChosenByItsName() {
        try (ApplicationContext context = start(Map.of("callwright.sms.provider", "own"), ENVIRONMENT)) {
            assertThat(sent(context.getBean(Outside.class)).messageUuid()).isEqualTo("own");
        }
        try (ApplicationContext context = start(
                Map.of("callwright.sms.provider", "http", "callwright.sms.url", "http://127.0.0.1:1/"), ENVIRONMENT)) {
            assertThat(sent(context.getBean(Outside.class)).errorCode()).contains("not_allowed");
        }
    }

    @Test
    void whatCannotBeUsedEndsTheStart() {
        assertThatThrownBy(() -> start(Map.of("callwright.sms.provider", "carrier pigeon")))
                .hasStackTraceContaining("callwright.sms.provider: carrier pigeon (expected: none, http, kazoo");
        assertThatThrownBy(() -> start(Map.of("callwright.sms.provider", "http")))
                .hasStackTraceContaining("callwright.sms.url: nothing");
        assertThatThrownBy(() -> start(Map.of("callwright.rates-file", "absent.csv")))
                .hasStackTraceContaining("callwright.rates-file: absent.csv can't be read");
        assertThatThrownBy(() -> start(Map.of("callwright.outbound.allow-private", "maybe")))
                .hasStackTraceContaining("callwright.outbound.allow-private: maybe (expected: true or false)");
        assertThatThrownBy(() -> start(Map.of("callwright.outbound.allowed-private-hosts", "http://crm.lan/")))
                .hasStackTraceContaining("callwright.outbound.allowed-private-hosts: http://crm.lan/");
    }

    private static SmsReceipt sent(Outside outside) {
        return outside.sms().send(MESSAGE).toCompletableFuture().join().get(0);
    }

    private static ApplicationContext start(Map<String, Object> settings, String... environments) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("callwright.flows", "src/test/resources/no-flows");
        return ApplicationContext.run(all, environments);
    }

    @Singleton
    @Named("own")
    @Requires(env = ENVIRONMENT)
    static final class OwnProvider implements SmsSender {
        @Override
        public CompletionStage<List<SmsReceipt>> send(SmsMessage message) {
            return CompletableFuture.completedFuture(message.to().stream()
                    .map(to -> new SmsReceipt(to, "own", SmsStatus.SENT, Optional.empty()))
                    .toList());
        }
    }
}
