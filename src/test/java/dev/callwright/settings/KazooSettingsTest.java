package dev.callwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.value.MapPropertyResolver;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KazooSettingsTest {
    private static final String LOCAL = "callwright.kazoo.use-local-resources";

    private static KazooSettings read(Map<String, Object> settings) {
        MapPropertyResolver source = new MapPropertyResolver(settings);
        return KazooSettings.read(new Properties(source, "callwright"), new Properties(source, "ids"));
    }

    @Test
    void numbersGoOutThroughAllCarriersUnlessOnlyTheAccountsOwnAreWanted() {
        assertThat(read(Map.of()).useLocalResources()).isFalse();
        assertThat(read(Map.of(LOCAL, "true")).useLocalResources()).isTrue();
        assertThatThrownBy(() -> read(Map.of(LOCAL, "maybe")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(LOCAL);
    }
}
