package dev.callwright.flow.outside;

import dev.callwright.callflow.Masked;
import java.util.Optional;

/**
 * What became of a message to one recipient.
 *
 * @param to the recipient, as in the message
 * @param messageUuid the provider's name for it; the empty text if it gave none
 * @param errorCode the provider's; or one of ours, such as {@code timeout}, if the provider did not answer
 */
public record SmsReceipt(String to, String messageUuid, SmsStatus status, Optional<String> errorCode) {
    @Override
    public String toString() {
        return "SmsReceipt[to=" + Masked.number(to) + ", " + messageUuid + ", " + status.wireName()
                + errorCode.map(code -> ", " + code).orElse("") + "]";
    }
}
