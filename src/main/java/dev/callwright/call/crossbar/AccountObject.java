package dev.callwright.call.crossbar;

import java.util.Optional;

/**
 * Something in the account that flows may name.
 *
 * @param id 32 hexadecimal characters
 * @param name what people call it
 */
public record AccountObject(String id, Optional<String> name) {
    static AccountObject of(Fields fields, Optional<String> name) {
        return new AccountObject(fields.text("id").orElse(""), name);
    }
}
