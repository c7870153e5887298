package dev.callwright.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A secret that can only be compared, in a time that says nothing about it: neither its length nor a prefix. */
final class SecretText {
    private final byte[] hash;

    SecretText(String secret) {
        this.hash = sha256(secret);
    }

    boolean matches(String text) {
        return MessageDigest.isEqual(hash, sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SecretText[hidden]";
    }
}
