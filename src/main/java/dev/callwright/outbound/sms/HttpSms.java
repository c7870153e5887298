package dev.callwright.outbound.sms;

import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpSender;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.SmsMessage;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsSender;
import dev.callwright.flow.outside.SmsStatus;
import dev.callwright.settings.HttpSmsSettings;
import dev.callwright.settings.HttpSmsSettings.Recipients;
import dev.callwright.settings.SmsSettings;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Any provider with an HTTP API, as {@code callwright.sms.*} describes it. Thread-safe. */
@Singleton
@Named("http")
@Requires(property = SmsSettings.PROVIDER, value = "http")
final class HttpSms implements SmsSender {
    private static final Logger LOG = LoggerFactory.getLogger(HttpSms.class);

    private final HttpSmsSettings settings;
    private final HttpSender http;
    private final MessageTemplate template;
    private final ReceiptReader reader;

    HttpSms(HttpSmsSettings settings, HttpSender http) {
        this.settings = settings;
        this.http = http;
        this.template = new MessageTemplate(settings);
        this.reader = new ReceiptReader(settings);
        template.check();
    }

    @Override
    public CompletionStage<List<SmsReceipt>> send(SmsMessage message) {
        if (settings.recipients() == Recipients.LIST) {
            return request(message);
        }
        CompletionStage<List<SmsReceipt>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (String to : message.to()) {
            CompletionStage<List<SmsReceipt>> one = request(
                    new SmsMessage(message.from(), List.of(to), message.text(), message.media(), message.logContent()));
            all = all.thenCombine(one, HttpSms::joined);
        }
        return all;
    }

    private static List<SmsReceipt> joined(List<SmsReceipt> some, List<SmsReceipt> more) {
        List<SmsReceipt> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private CompletionStage<List<SmsReceipt>> request(SmsMessage message) {
        return http.send(call(message)).handle((answer, failure) -> {
            List<SmsReceipt> receipts =
                    failure == null ? reader.read(message.to(), answer) : failed(message, OutsideFailure.in(failure));
            LOG.info("{}: {}", message, receipts);
            return receipts;
        });
    }

    private HttpCall call(SmsMessage message) {
        return new HttpCall(
                settings.method(),
                template.url(message),
                settings.headers().entrySet().stream()
                        .map(header ->
                                new HttpCall.Header(header.getKey(), template.header(header.getValue(), message)))
                        .toList(),
                settings.auth(),
                template.body(message),
                settings.timeout());
    }

    private static List<SmsReceipt> failed(SmsMessage message, Optional<OutsideFailure> failure) {
        String code = failure.map(it -> it.reason().wireName()).orElse("failed");
        LOG.warn("{}: {}", message, failure.map(OutsideFailure::getMessage).orElse("the request failed"));
        return message.to().stream()
                .map(to -> new SmsReceipt(to, "", SmsStatus.FAILED, Optional.of(code)))
                .toList();
    }
}
