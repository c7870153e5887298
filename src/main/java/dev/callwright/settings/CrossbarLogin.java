package dev.callwright.settings;

import java.util.Locale;

/** With what we sign in to Crossbar ({@code contracts/kazoo.md}, "8. Crossbar", "Auth"). No form shows its secret in a log. */
public sealed interface CrossbarLogin {

    /**
     * {@code PUT /v2/api_auth}.
     *
     * @param key the account's API key, 64 characters
     */
    record ApiKey(String key) implements CrossbarLogin {
        @Override
        public String toString() {
            return "ApiKey[hidden]";
        }
    }

    /**
     * {@code PUT /v2/user_auth}.
     *
     * @param accountName of the account that the user belongs to
     * @param hash how user and password are sent
     */
    record User(String username, String password, String accountName, Hash hash) implements CrossbarLogin {
        @Override
        public String toString() {
            return "User[hidden]";
        }
    }

    /** Kazoo's {@code method}. */
    enum Hash {
        MD5("MD5"),
        SHA("SHA-1");

        private final String algorithm;

        Hash(String algorithm) {
            this.algorithm = algorithm;
        }

        /** Java's name of it. */
        public String algorithm() {
            return algorithm;
        }

        /** Kazoo's name of it: {@code md5} or {@code sha}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
