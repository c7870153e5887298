package dev.callwright.flow.outside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a message has come ({@code contracts/phlo.md}, "Send SMS", {@code status}). */
public enum SmsStatus {
    QUEUED,
    SENT,
    FAILED,
    DELIVERED,
    UNDELIVERED,
    REJECTED;

    /** PHLO's word, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word, in any case. */
    public static Optional<SmsStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Whether it leads to the state Sent; else to Failed. */
    public boolean isSent() {
        return switch (this) {
            case QUEUED, SENT, DELIVERED -> true;
            case FAILED, UNDELIVERED, REJECTED -> false;
        };
    }
}
