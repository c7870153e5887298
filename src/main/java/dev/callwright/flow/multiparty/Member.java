package dev.callwright.flow.multiparty;

import dev.callwright.callflow.Masked;
import java.util.Locale;

/**
 * Somebody in a multi-party call.
 *
 * @param address a number or SIP address
 * @param callId by which the PBX knows them in the conference
 */
public record Member(String address, String callId, Role role, boolean onHold) {
    Member held(boolean hold) {
        return new Member(address, callId, role, hold);
    }

    /** Whether that is their address: {@code +1 202 555 1111}, {@code 12025551111} and {@code 0012025551111} are one. */
    boolean isAt(String other) {
        return key(address).equals(key(other));
    }

    /** Equal for the spellings of one address. */
    static String key(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        if (plain.chars().anyMatch(Character::isLetter)) {
            return plain.startsWith("sip:") ? plain.substring(4) : plain;
        }
        String digits = plain.replaceAll("[^0-9]", "");
        return digits.startsWith("00") ? digits.substring(2) : digits;
    }

    @Override
    public String toString() {
        return "Member[" + Masked.number(address) + ", " + role.wireName() + (onHold ? ", on hold" : "") + "]";
    }
}
