package dev.callwright.flow.state;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes where a call stands as a text that fits into a URL, and reads it again. It is signed (HMAC-SHA256), so that
 * nobody can change it, but not hidden: who sees the URL can read it. Thread-safe.
 *
 * <p>Format: {@code 1.} and the state, {@code .} and the signature over all before it, both in base64url without padding.
 */
public final class StateTokens {
    /** The longest token that goes into a URL: a larger state is kept, and its key travels. In characters. */
    public static final int LONGEST = 4096;

    /** How long a run may go on where nothing else is configured. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    private static final String FORMAT = "1";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_KEY = 16;
    private static final int SIGNATURE_BYTES = 24;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final SecretKeySpec key;
    private final Duration lifetime;

    /**
     * For one installation: all its servers must have the same key.
     *
     * @param key at least 16 bytes
     * @param lifetime how long after its beginning a run may go on
     * @throws IllegalArgumentException for a key that is too short
     */
    public StateTokens(byte[] key, Duration lifetime) {
        if (key.length < LEAST_KEY) {
            throw new IllegalArgumentException("key: " + key.length + " bytes (expected: >= " + LEAST_KEY + ")");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.lifetime = lifetime;
    }

    /** With a key that nobody else has: calls in progress are lost when the process ends. */
    public static StateTokens forThisProcess() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new StateTokens(key, LIFETIME);
    }

    /** How long after its beginning a run may go on. */
    public Duration lifetime() {
        return lifetime;
    }

    /** The token; it may be longer than {@link #LONGEST}. The same state gives the same token. */
    public String write(RunState state) {
        String payload = FORMAT + "." + ENCODER.encodeToString(StateText.write(state));
        return payload + "." + signature(payload);
    }

    /**
     * The state in a token.
     *
     * @throws StateException if it was changed, cut, signed with another key, or is older than the lifetime
     */
    public RunState read(String token, Instant now) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || !token.startsWith(FORMAT + ".")) {
            throw new StateException("no state, or one of another format");
        }
        String payload = token.substring(0, dot);
        byte[] wanted = signature(payload).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(wanted, token.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) {
            throw new StateException("a state with a wrong signature: changed, cut, or from another installation");
        }
        RunState state = StateText.read(DECODER.decode(payload.substring(FORMAT.length() + 1)));
        if (state.started().plus(lifetime).isBefore(now)) {
            throw new StateException("a state that has expired: older than " + lifetime);
        }
        return state;
    }

    /** A short hash that tells calls apart without naming them. */
    public String callHash(String callId) {
        return HexFormat.of().formatHex(mac("call:" + callId), 0, 8);
    }

    /** A hash of several texts under our key, for the keys of what is kept. */
    public String hash(String... texts) {
        StringBuilder all = new StringBuilder("keep:");
        for (String text : texts) {
            all.append(text.length()).append(':').append(text);
        }
        return HexFormat.of().formatHex(mac(all.toString()), 0, 16);
    }

    private String signature(String payload) {
        byte[] whole = mac(payload);
        byte[] part = new byte[SIGNATURE_BYTES];
        System.arraycopy(whole, 0, part, 0, SIGNATURE_BYTES);
        return ENCODER.encodeToString(part);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
