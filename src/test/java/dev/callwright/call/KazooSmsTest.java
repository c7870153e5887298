package dev.callwright.call;

import static dev.callwright.call.crossbar.FakeCrossbar.error;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static dev.callwright.call.crossbar.FakeCrossbar.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.call.crossbar.Crossbar;
import dev.callwright.call.crossbar.FakeCrossbar;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.outside.SmsMessage;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsSender;
import dev.callwright.flow.outside.SmsStatus;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KazooSmsTest {
    private static final List<String> TWO = List.of("+15551110002", "+15551110003");

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final SmsSender sender = new KazooSms(pbx.client().sms());

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void everyRecipientGetsAMessageAndAReceipt() {
        pbx.answering(ok("{\"id\":\"m1\"}"), ok("{\"id\":\"m2\"}"));

        assertThat(send(TWO, "hello"))
                .containsExactly(
                        new SmsReceipt(TWO.get(0), "m1", SmsStatus.QUEUED, Optional.empty()),
                        new SmsReceipt(TWO.get(1), "m2", SmsStatus.QUEUED, Optional.empty()));
        assertThat(pbx.asked())
                .extracting(FakeCrossbar.Asked::body)
                .containsExactly(
                        "{\"data\":{\"from\":\"+15551110001\",\"to\":\"+15551110002\",\"body\":\"hello\"}}",
                        "{\"data\":{\"from\":\"+15551110001\",\"to\":\"+15551110003\",\"body\":\"hello\"}}");
    }

    @Test
    void oneThatIsRefusedDoesNotKeepTheNextFromGettingIt() {
        pbx.answering(
                error(400, "validation error", "{\"to\":{\"invalid\":{\"message\":\"no\"}}}"), ok("{\"id\":\"m2\"}"));

        assertThat(send(TWO, "hello"))
                .containsExactly(
                        new SmsReceipt(TWO.get(0), "", SmsStatus.FAILED, Optional.of("400")),
                        new SmsReceipt(TWO.get(1), "m2", SmsStatus.QUEUED, Optional.empty()));
    }

    @Test
    void aBrokenConnectionIsAFailureAndTheMessageIsNotSentTwice() {
        pbx.answering(reset());

        assertThat(send(TWO.subList(0, 1), "hello"))
                .containsExactly(new SmsReceipt(TWO.get(0), "", SmsStatus.FAILED, Optional.of("cut_off")));
        assertThat(pbx.asked()).hasSize(1);
    }

    @Test
    void whatKazooCannotSendIsNotSent() {
        assertThat(send(TWO, "x".repeat(701)))
                .hasSize(2)
                .allSatisfy(receipt -> assertThat(receipt.errorCode()).contains("text_too_long"));
        assertThat(send(TWO, ""))
                .allSatisfy(receipt -> assertThat(receipt.errorCode()).contains("no_text"));
        assertThat(sender.send(new SmsMessage(
                                "+15551110001", TWO, "look", List.of(URI.create("https://example.com/a.png")), true))
                        .toCompletableFuture()
                        .join())
                .allSatisfy(receipt -> assertThat(receipt.errorCode()).contains("no_media"));
        assertThat(pbx.asked()).isEmpty();
    }

    @Test
    void settingsMakeKazooTheOneThatSends() {
        pbx.answering(ok("{\"id\":\"m1\"}"));
        try (ApplicationContext context = context(Map.of(
                "callwright.kazoo.crossbar.url",
                "http://localhost:" + pbx.port(),
                "callwright.kazoo.crossbar.api-key",
                FakeCrossbar.KEY,
                "callwright.sms.provider",
                "kazoo"))) {
            SmsSender configured = context.getBean(Outside.class).sms();

            assertThat(configured
                            .send(new SmsMessage("+15551110001", TWO.subList(0, 1), "hello", List.of(), false))
                            .toCompletableFuture()
                            .join())
                    .extracting(SmsReceipt::messageUuid)
                    .containsExactly("m1");
        }
    }

    @Test
    void withoutAPbxNothingIsThereAndAskingForItSaysWhatIsMissing() {
        try (ApplicationContext context = context(Map.of())) {
            assertThat(context.findBean(Crossbar.class)).isEmpty();
        }
        assertThatThrownBy(() -> context(Map.of("callwright.sms.provider", "kazoo")))
                .hasStackTraceContaining("callwright.sms.provider: kazoo, and no Kazoo is configured")
                .hasStackTraceContaining("callwright.kazoo.crossbar.url");
    }

    private List<SmsReceipt> send(List<String> to, String text) {
        return sender.send(new SmsMessage("+15551110001", to, text, List.of(), false))
                .toCompletableFuture()
                .join();
    }

    private static ApplicationContext context(Map<String, Object> settings) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(new HashMap<>(settings))
                .start();
    }
}
