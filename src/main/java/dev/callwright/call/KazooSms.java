package dev.callwright.call;

import dev.callwright.call.crossbar.CrossbarException;
import dev.callwright.call.crossbar.Sms;
import dev.callwright.flow.outside.SmsMessage;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsSender;
import dev.callwright.flow.outside.SmsStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Sends text messages through Kazoo, one after the other, so that a message to many does not use up the requests that
 * Crossbar grants. Kazoo queues them; it sends neither pictures nor texts of more than {@value Sms#MAX_TEXT} characters.
 */
public final class KazooSms implements SmsSender {
    private final Sms sms;

    /** A sender from the client's account. */
    public KazooSms(Sms sms) {
        this.sms = sms;
    }

    @Override
    public CompletionStage<List<SmsReceipt>> send(SmsMessage message) {
        Optional<String> refusal = refusal(message);
        if (refusal.isPresent()) {
            return CompletableFuture.completedStage(
                    message.to().stream().map(to -> failed(to, refusal.get())).toList());
        }
        CompletionStage<List<SmsReceipt>> receipts = CompletableFuture.completedStage(List.of());
        for (String to : message.to()) {
            receipts = receipts.thenCompose(before -> sendTo(to, message)
                    .thenApply(receipt ->
                            Stream.concat(before.stream(), Stream.of(receipt)).toList()));
        }
        return receipts;
    }

    private static Optional<String> refusal(SmsMessage message) {
        if (!message.media().isEmpty()) {
            return Optional.of("no_media");
        }
        if (message.text().isEmpty()) {
            return Optional.of("no_text");
        }
        return Sms.fits(message.text()) ? Optional.empty() : Optional.of("text_too_long");
    }

    private CompletionStage<SmsReceipt> sendTo(String to, SmsMessage message) {
        return sms.send(message.from(), to, message.text())
                .thenApply(id -> new SmsReceipt(to, id.orElse(""), SmsStatus.QUEUED, Optional.empty()))
                .exceptionally(thrown -> failed(to, code(thrown)));
    }

    /** Crossbar's status where it answered, else our word for what went wrong. */
    private static String code(Throwable thrown) {
        return CrossbarException.in(thrown)
                .map(failure -> {
                    OptionalInt status = failure.status();
                    return status.isPresent()
                            ? Integer.toString(status.getAsInt())
                            : failure.kind().name().toLowerCase(Locale.ROOT);
                })
                .orElse("failed");
    }

    private static SmsReceipt failed(String to, String code) {
        return new SmsReceipt(to, "", SmsStatus.FAILED, Optional.of(code));
    }
}
