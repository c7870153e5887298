package dev.callwright.outbound.sms;

import dev.callwright.flow.outside.SmsMessage;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsSender;
import dev.callwright.flow.outside.SmsStatus;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For an installation that has no provider: every message fails, and its error code says what to configure. */
@Singleton
@Named("none")
final class NoSms implements SmsSender {
    static final String ERROR_CODE = "not_configured: set callwright.sms.provider";

    private static final Logger LOG = LoggerFactory.getLogger(NoSms.class);

    @Override
    public CompletionStage<List<SmsReceipt>> send(SmsMessage message) {
        LOG.warn("a text message was not sent: set callwright.sms.provider to http or kazoo");
        return CompletableFuture.completedFuture(message.to().stream()
                .map(to -> new SmsReceipt(to, "", SmsStatus.FAILED, Optional.of(ERROR_CODE)))
                .toList());
    }
}
