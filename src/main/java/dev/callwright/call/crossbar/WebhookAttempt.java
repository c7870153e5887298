package dev.callwright.call.crossbar;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One attempt of Kazoo's to deliver an event.
 *
 * @param hookId the webhook's id
 * @param reason a short one, for a failure
 * @param clientError what went wrong on Kazoo's side: {@code nxdomain}
 * @param responseCode what the receiver answered
 */
public record WebhookAttempt(
        String hookId,
        boolean succeeded,
        Optional<Instant> at,
        Optional<String> reason,
        Optional<String> clientError,
        Optional<String> responseCode,
        OptionalLong retriesLeft) {

    static WebhookAttempt of(Fields fields) {
        OptionalLong left = fields.number("retries_left");
        return new WebhookAttempt(
                fields.text("hook_id").orElse(""),
                fields.text("result").filter("success"::equals).isPresent(),
                Gregorian.instant(fields.number("timestamp")),
                fields.text("reason"),
                fields.text("client_error"),
                fields.text("response_code"),
                left.isPresent() ? left : fields.number("retries left")); // the documented bodies have the space
    }
}
