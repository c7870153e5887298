package dev.callwright.simulator.caller;

import java.util.List;

/**
 * What a module can come to that depends on what only a real PBX knows: a list, a score, a stored rule.
 *
 * @param module its name
 * @param keys the branch keys it can go on with and the node has children for, fixed ones first; {@code _} is always
 *     possible
 * @param asks what is to be said, for people: {@code the keys match, nomatch, or _}
 */
public record Outcomes(String module, List<String> keys, String asks) {
    public Outcomes {
        keys = List.copyOf(keys);
    }
}
