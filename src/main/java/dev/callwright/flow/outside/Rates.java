package dev.callwright.flow.outside;

import java.math.BigDecimal;

/** What calls and messages to a number cost. */
public interface Rates {
    /** What is paid for. */
    enum Kind {
        /** By the minute. */
        CALL,
        /** By the message unit. */
        SMS
    }

    /** A price in the installation's own currency; never negative. */
    record Rate(BigDecimal perUnit) {
        /** For what costs nothing, or has no known price. */
        public static final Rate ZERO = new Rate(BigDecimal.ZERO);
    }

    /** The price for a number; {@link Rate#ZERO} if none is known. */
    Rate of(String number, Kind kind);
}
