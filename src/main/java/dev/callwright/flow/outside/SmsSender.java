package dev.callwright.flow.outside;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Sends text messages. Thread-safe; never blocks the one who asks. */
public interface SmsSender {
    /**
     * Sends a message, once.
     *
     * @return a receipt for each recipient, in the message's order. A provider that can't be reached or refuses is a receipt
     *     too, {@link SmsStatus#FAILED}: the stage itself does not fail
     */
    CompletionStage<List<SmsReceipt>> send(SmsMessage message);
}
