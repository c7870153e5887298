package dev.callwright.flow.outside;

import dev.callwright.callflow.Masked;
import java.net.URI;
import java.util.List;

/**
 * A text message to one or more people ({@code contracts/phlo.md}, "Send SMS").
 *
 * @param from a number or sender id
 * @param to numbers, at least one
 * @param text may be empty where there is media
 * @param media pictures that make it an MMS
 * @param logContent whether the text may be written to logs
 */
public record SmsMessage(String from, List<String> to, String text, List<URI> media, boolean logContent) {

    /**
     * A message.
     *
     * @throws IllegalArgumentException if it is to nobody
     */
    public SmsMessage {
        to = List.copyOf(to);
        media = List.copyOf(media);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("to: nobody (expected: at least one number)");
        }
    }

    /** Fit for logs: numbers masked, the text only if it may be logged. */
    @Override
    public String toString() {
        return "SmsMessage[from=" + Masked.number(from) + ", to="
                + to.stream().map(Masked::number).toList() + ", "
                + (logContent ? "text=" + Masked.text(text) : text.length() + " characters") + ", "
                + media.size() + " media]";
    }
}
