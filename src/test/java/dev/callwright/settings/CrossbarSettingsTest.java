package dev.callwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.value.MapPropertyResolver;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossbarSettingsTest {
    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final String PASSWORD = "correct-horse-battery";

    @Test
    void withoutAUrlThereIsNoPbx() {
        assertThat(CrossbarSettings.read(new MapPropertyResolver(Map.of()))).isEmpty();
        assertThat(CrossbarSettings.read(new MapPropertyResolver(Map.of("callwright.kazoo.crossbar.url", " "))))
                .isEmpty();
    }

    @Test
    void aUrlAndAKeyAreEnough() {
        CrossbarSettings settings = read(Map.of("api-key", KEY));

        assertThat(settings.url()).isEqualTo(URI.create("https://kazoo.example.com:8443"));
        assertThat(settings.accountId()).isEmpty();
        assertThat(settings.login()).isEqualTo(new CrossbarLogin.ApiKey(KEY));
        assertThat(settings.timeout()).hasSeconds(10);
    }

    @Test
    void theUrlMayEndAsItDoesInKazoosOwnDocuments() {
        for (String url :
                new String[] {"http://10.1.2.3:8000/", "http://10.1.2.3:8000/v2", "http://10.1.2.3:8000/v2/"}) {
            assertThat(read(Map.of("url", url, "api-key", KEY)).url())
                    .as(url)
                    .isEqualTo(URI.create("http://10.1.2.3:8000"));
        }
        assertThat(read(Map.of("url", "https://apps.example.com/crossbar/", "api-key", KEY))
                        .url())
                .isEqualTo(URI.create("https://apps.example.com/crossbar"));
    }

    @Test
    void aUserSignsInWithMd5UnlessToldOtherwise() {
        Map<String, Object> user = Map.of("username", "admin", "password", PASSWORD, "account-name", "acme");

        assertThat(read(user).login())
                .isEqualTo(new CrossbarLogin.User("admin", PASSWORD, "acme", CrossbarLogin.Hash.MD5));
        assertThat(read(with(user, "method", "SHA")).login())
                .isEqualTo(new CrossbarLogin.User("admin", PASSWORD, "acme", CrossbarLogin.Hash.SHA));
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        refused(Map.of(), "api-key", "username");
        refused(Map.of("api-key", KEY, "username", "admin"), "api-key", "one way to sign in");
        refused(Map.of("api-key", "tooshort"), "api-key", "8 characters", "64");
        refused(Map.of("username", "admin", "account-name", "acme"), "password", "not set");
        refused(Map.of("username", "admin", "password", PASSWORD), "account-name", "not set");
        refused(
                Map.of("username", "admin", "password", PASSWORD, "account-name", "acme", "method", "sha256"),
                "method",
                "md5 or sha");
        refused(Map.of("api-key", KEY, "account-id", "acme"), "account-id", "32 hex");
        refused(Map.of("api-key", KEY, "timeout", "5"), "timeout", "2s");
        refused(Map.of("api-key", KEY, "url", "kazoo.example.com:8000"), "url", "https://");
        refused(Map.of("api-key", KEY, "url", "https://kazoo.example.com/?x=1"), "url", "https://");
    }

    @Test
    void noSecretIsShown() {
        assertThat(read(Map.of("api-key", KEY)).toString()).doesNotContain(KEY);
        assertThat(read(Map.of("username", "admin", "password", PASSWORD, "account-name", "acme"))
                        .toString())
                .doesNotContain(PASSWORD);
        assertThatThrownBy(() -> read(Map.of("api-key", KEY + "0"))).hasMessageNotContaining(KEY);
        assertThatThrownBy(
                        () -> read(Map.of("api-key", KEY, "url", "https://admin:" + PASSWORD + "@kazoo.example.com")))
                .isInstanceOf(SettingsException.class)
                .hasMessageNotContaining(PASSWORD);
    }

    @Test
    void theTimeoutHasAUnit() {
        assertThat(read(Map.of("api-key", KEY, "timeout", "2500ms")).timeout()).isEqualTo(Duration.ofMillis(2500));
    }

    private static void refused(Map<String, Object> settings, String name, String... words) {
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("callwright.kazoo.crossbar." + name + ":")
                .hasMessageContainingAll(words);
    }

    private static CrossbarSettings read(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>();
        with(Map.of("url", "https://kazoo.example.com:8443"), settings)
                .forEach((name, value) -> all.put("callwright.kazoo.crossbar." + name, value));
        return CrossbarSettings.read(new MapPropertyResolver(all)).orElseThrow();
    }

    private static Map<String, Object> with(Map<String, Object> settings, String name, Object value) {
        return with(settings, Map.of(name, value));
    }

    private static Map<String, Object> with(Map<String, Object> settings, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }
}
