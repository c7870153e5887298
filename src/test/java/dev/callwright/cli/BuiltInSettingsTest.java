package dev.callwright.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.settings.SettingsException;
import io.micronaut.core.value.MapPropertyResolver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuiltInSettingsTest {
    @Test
    void aProjectsOwnFileThatHidesThemIsRefusedWithWhereItBelongs() {
        var hidden = new MapPropertyResolver(Map.of("repeat-callers.calls", 5));

        assertThatThrownBy(() -> BuiltInSettings.require(hidden))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "application.yml: the one on the class path hides Callwright's own (expected: settings in an "
                                + "application.yml beside where the server is started, or in a file named with --config, and none "
                                + "in src/main/resources)");
    }

    @Test
    void theyAreThereWhenNothingHidesThem() {
        assertThatCode(() -> Configuration.of(Map.of(), List.of()).settings()).doesNotThrowAnyException();
        assertThatCode(() -> Configuration.of(Map.of(), List.of()).context().close())
                .doesNotThrowAnyException();
    }
}
