package dev.callwright.hours;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Whether it is open at a moment, and why.
 *
 * @param open open or closed; there is no third answer, a call is routed one way or the other
 * @param rule the rule that decided, as its author wrote it ({@code PH off}), or the override; empty if no rule opens
 *     this moment
 * @param nextChange when it is next the other way, in the zone of the opening hours; empty if that is not within two years
 * @param comment the deciding rule's comment or label
 * @param why one line for operators: {@code open by Mo-Fr 09:00-17:00, closes 17:00}
 * @since 0.1.0
 */
public record HoursAnswer(
        boolean open, String rule, Optional<ZonedDateTime> nextChange, Optional<String> comment, String why) {}
