package dev.callwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.value.MapPropertyResolver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingSettingsTest {

    @Test
    void withoutAnySettingRecordingsOfAGigabyteAreKeptBelowTheData() {
        RecordingSettings settings = RecordingSettings.read(new MapPropertyResolver(Map.of("callwright.data", "x")));

        assertThat(settings.folder()).isEqualTo(Path.of("x", "recordings"));
        assertThat(settings.maxBytes()).isEqualTo(1L << 30);
        assertThat(settings.types()).containsExactlyInAnyOrder("mp3", "wav");
        assertThat(settings.idleTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void sizesHaveUnits() {
        assertThat(maxSize("5000")).isEqualTo(5_000);
        assertThat(maxSize("5000B")).isEqualTo(5_000);
        assertThat(maxSize("2 kb")).isEqualTo(2_048);
        assertThat(maxSize("500MB")).isEqualTo(500L << 20);
        assertThat(maxSize("3GB")).isEqualTo(3L << 30);
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        for (String size :
                new String[] {"a lot", "-1", "1TB", "1.5GB", "10", "99999999999GB", "9223372036854775807GB"}) {
            assertThatThrownBy(() -> maxSize(size))
                    .as(size)
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("callwright.recordings.max-size")
                    .hasMessageContaining("500MB");
        }
        assertThatThrownBy(() -> RecordingSettings.read(
                        new MapPropertyResolver(Map.of("callwright.recordings.types", "mp3,ogg"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("ogg");
    }

    private static long maxSize(String size) {
        return RecordingSettings.read(new MapPropertyResolver(Map.of("callwright.recordings.max-size", size)))
                .maxBytes();
    }
}
