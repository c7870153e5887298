package dev.callwright.pivot;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An answer as it leaves.
 *
 * @param json not to be changed
 * @param hash first 16 hex characters of its SHA-256
 */
record WrittenAnswer(byte[] json, String hash) {
    private static final int HASH_BYTES = 8;

    static WrittenAnswer of(Callflow callflow) {
        return of(CallflowJson.write(callflow));
    }

    static WrittenAnswer of(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new WrittenAnswer(json, HexFormat.of().formatHex(digest, 0, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
