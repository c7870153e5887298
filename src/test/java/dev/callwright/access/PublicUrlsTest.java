package dev.callwright.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.settings.AccessSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicUrlsTest {
    private final PublicUrls urls = new PublicUrls(new AccessSettings(
            Optional.of(URI.create("https://x.example.com")),
            Optional.of("abcdefgh"),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty()));

    @Test
    void thePbxIsToldTheSecretAndNobodyElse() {
        assertThat(urls.absolute("/recordings")).contains("https://x.example.com/s/abcdefgh/recordings");
        assertThat(urls.open("/api/recordings")).contains("https://x.example.com/api/recordings");
    }
}
