package dev.callwright.callflow;

import static dev.callwright.callflow.Targets.FRONT_DESK;
import static dev.callwright.callflow.Trees.errors;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Trees that are too deep, too large, or never end. */
class TreeLimitsTest {
    private final CallflowPreparer preparer = Targets.kazoo43();

    @Test
    void aMapInsideItselfDoesNoHarm() {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("module", "tts");
        node.put("data", Map.of("text", "a"));
        node.put("children", Map.of("1", node, "2", node));
        assertThat(errors(preparer.prepare((Object) node))).isNotEmpty();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("custom_data", data);
        assertThat(errors(preparer.prepare(Map.of("module", "webhook", "data", data))))
                .singleElement()
                .asString()
                .contains("levels of objects and lists");
    }

    @Test
    void aTreeThatMultipliesIsStopped() {
        Callflow tree = Callflow.of("hangup");
        for (int i = 0; i < 60; i++) {
            tree = Callflow.of("menu", Map.of("id", FRONT_DESK), Map.of("1", tree, "2", tree));
        }
        assertThat(errors(preparer.prepare(tree))).singleElement().asString().contains("more than 10,000 nodes");
    }

    @Test
    void aTreeDeeperThanTheStackIsRefused() {
        Callflow tree = Callflow.of("hangup");
        Callflow same = Callflow.of("hangup");
        for (int i = 0; i < 200_000; i++) {
            tree = Callflow.of("tts", Map.of("text", "a"), Map.of("_", tree));
            same = Callflow.of("tts", Map.of("text", "a"), Map.of("_", same));
        }
        assertThat(errors(preparer.prepare(tree))).singleElement().asString().contains("at most 100 nodes");
        assertThat(tree.equals(same)).isTrue();
        assertThat(tree.hashCode()).isEqualTo(same.hashCode());
    }

    @Test
    void aHundredNodesAreNotTooDeep() {
        Callflow tree = Callflow.of("hangup");
        for (int i = 1; i < 100; i++) {
            tree = Callflow.of("tts", Map.of("text", "a"), Map.of("_", tree));
        }
        assertThat(preparer.prepare(tree).problems()).isEmpty();
        assertThat(errors(preparer.prepare(Callflow.of("tts", Map.of("text", "a"), Map.of("_", tree)))))
                .isNotEmpty();
    }

    @Test
    void aTreeOfMoreThanAMebibyteIsRefused() {
        Map<String, Callflow> children = new LinkedHashMap<>();
        for (int i = 0; i < 1100; i++) {
            children.put(Integer.toString(i), Callflow.of("tts", Map.of("text", "x".repeat(950)), Map.of()));
        }
        assertThat(errors(preparer.prepare(Callflow.of("menu", Map.of("id", FRONT_DESK), children))))
                .singleElement()
                .asString()
                .contains("more than 1,048,576 bytes");
    }

    @Test
    void escapesCountAsWhatTheyTake() {
        Map<String, Callflow> children = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            children.put(Integer.toString(i), Callflow.of("tts", Map.of("text", "\u0001".repeat(950)), Map.of()));
        }
        assertThat(errors(preparer.prepare(Callflow.of("menu", Map.of("id", FRONT_DESK), children))))
                .singleElement()
                .asString()
                .contains("bytes of JSON");
    }
}
