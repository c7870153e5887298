package dev.callwright.flow.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.OwnUrls;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingAddressTest {
    /** The other half is in SafeNameTest, which names the same file. */
    @Test
    void aRecordingWillBeWhereTheUploadIsKept() {
        RecordingAddress address = RecordingAddress.of("leave_message", 2, "a b/ü:~1@x", "mp3");

        assertThat(address.folder() + "/" + address.file())
                .isEqualTo("leave_message-2/call_recording_a%20b%2F%C3%BC%3A%7E1@x.mp3");
        assertThat(RecordingAddress.upload("leave_message", 2)).isEqualTo("/recordings/leave_message-2");
    }

    @Test
    void whoIsToldOfItIsNotToldThePbxsSecret() {
        OwnUrls urls = new OwnUrls() {
            @Override
            public Optional<String> absolute(String path) {
                return Optional.of("https://x.example.com/s/secret" + path);
            }

            @Override
            public Optional<String> open(String path) {
                return Optional.of("https://x.example.com" + path);
            }
        };

        assertThat(RecordingAddress.of("r", 1, "c", "wav").url(urls))
                .hasValueSatisfying(url -> assertThat(url)
                        .startsWith("https://x.example.com/api/recordings/")
                        .doesNotContain("secret"));
    }
}
