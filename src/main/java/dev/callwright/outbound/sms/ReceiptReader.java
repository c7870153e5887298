package dev.callwright.outbound.sms;

import dev.callwright.callflow.JsonText;
import dev.callwright.callflow.JsonTextException;
import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsStatus;
import dev.callwright.settings.HttpSmsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a provider answered, as receipts. Immutable. */
final class ReceiptReader {
    private static final int MAX_TEXT = 256;

    private final HttpSmsSettings settings;

    ReceiptReader(HttpSmsSettings settings) {
        this.settings = settings;
    }

    List<SmsReceipt> read(List<String> recipients, HttpReply reply) {
        Object answer = json(reply.body());
        List<SmsReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            receipts.add(receipt(recipients.get(i), i, reply, answer));
        }
        return List.copyOf(receipts);
    }

    private SmsReceipt receipt(String to, int index, HttpReply reply, @Nullable Object answer) {
        String id = text(settings.messageId(), index, answer).orElse("");
        Optional<String> error = text(settings.errorCode(), index, answer);
        if (!reply.isSuccess()) {
            return new SmsReceipt(to, id, SmsStatus.FAILED, error.or(() -> Optional.of("http_" + reply.status())));
        }
        if (settings.status().isEmpty()) {
            return new SmsReceipt(to, id, SmsStatus.QUEUED, error);
        }
        Optional<String> word = text(settings.status(), index, answer);
        Optional<SmsStatus> status = word.flatMap(this::status);
        // a word nobody explained is not taken for success
        return status.map(known -> new SmsReceipt(to, id, known, error))
                .orElseGet(() -> new SmsReceipt(
                        to,
                        id,
                        SmsStatus.FAILED,
                        error.or(() -> Optional.of(
                                word.map(it -> "unknown_status: " + it).orElse("no_status")))));
    }

    private Optional<SmsStatus> status(String word) {
        return Optional.ofNullable(settings.statuses().get(word.toLowerCase(Locale.ROOT)))
                .or(() -> SmsStatus.of(word));
    }

    private static Optional<String> text(Optional<String> pointer, int index, @Nullable Object answer) {
        return pointer.map(it -> at(answer, it.replace("{i}", String.valueOf(index))))
                .filter(value -> value instanceof String || value instanceof Number || value instanceof Boolean)
                .map(String::valueOf)
                .map(text -> text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT));
    }

    /** RFC 6901. */
    private static @Nullable Object at(@Nullable Object root, String pointer) {
        Object value = root;
        for (String step : pointer.substring(1).split("/", -1)) {
            String key = step.replace("~1", "/").replace("~0", "~");
            if (value instanceof Map<?, ?> map) {
                value = map.get(key);
            } else if (value instanceof List<?> items && key.matches("[0-9]{1,6}")) {
                int index = Integer.parseInt(key);
                value = index < items.size() ? items.get(index) : null;
            } else {
                return null;
            }
        }
        return value;
    }

    private static @Nullable Object json(String text) {
        try {
            return JsonText.parse(text).value();
        } catch (JsonTextException e) {
            return null; // an answer without what we look for
        }
    }
}
