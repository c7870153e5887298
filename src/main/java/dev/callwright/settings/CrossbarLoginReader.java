package dev.callwright.settings;

import dev.callwright.settings.CrossbarLogin.ApiKey;
import dev.callwright.settings.CrossbarLogin.Hash;
import dev.callwright.settings.CrossbarLogin.User;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads with what we sign in to Crossbar: exactly one form, whole. No message shows a secret. */
final class CrossbarLoginReader {
    private final Properties crossbar;

    CrossbarLoginReader(Properties crossbar) {
        this.crossbar = crossbar;
    }

    CrossbarLogin read() {
        boolean key = crossbar.text("api-key").isPresent();
        boolean user = Stream.of("username", "password")
                .anyMatch(name -> crossbar.text(name).isPresent());
        if (key == user) {
            throw new SettingsException(
                    CrossbarSettings.PREFIX + "api-key",
                    key ? "set, and username or password too" : "not set, and no username either",
                    "one way to sign in: api-key, or username, password and account-name");
        }
        return key ? apiKey() : user();
    }

    private CrossbarLogin apiKey() {
        String key = crossbar.text("api-key", "");
        if (!key.matches("[0-9a-zA-Z]{64}")) {
            throw new SettingsException(
                    CrossbarSettings.PREFIX + "api-key",
                    key.length() + " characters",
                    "the 64 hex characters that GET /v2/accounts/{account}/api_key shows");
        }
        return new ApiKey(key);
    }

    private CrossbarLogin user() {
        return new User(
                needed("username"),
                needed("password"),
                needed("account-name"),
                crossbar.text("method")
                        .map(text -> crossbar.read("method", text, "md5 or sha", CrossbarLoginReader::hash))
                        .orElse(Hash.MD5));
    }

    private String needed(String name) {
        return crossbar.text(name)
                .orElseThrow(() -> new SettingsException(
                        CrossbarSettings.PREFIX + name, "not set", "username, password and account-name, all three"));
    }

    private static Hash hash(String text) {
        return Hash.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
