package dev.callwright.callflow;

import static dev.callwright.callflow.Targets.FRONT_DESK;
import static dev.callwright.callflow.Trees.errors;
import static dev.callwright.callflow.Trees.json;
import static dev.callwright.callflow.Trees.sent;
import static dev.callwright.callflow.Trees.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees in which the shape is wrong: no nodes, no objects, keys that mean nothing. */
class TreeShapeTest {
    private final CallflowPreparer preparer = Targets.kazoo43();

    private Prepared prepare(String text) {
        return preparer.prepare(json(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | /: found a list",
                "'x' | /: found the text \"x\"",
                "{} | /module: found nothing",
                "{'module':7,'data':{}} | /module: found the number 7",
                "{'module':'','data':{}} | /module: found the text \"\"",
                "{'module':'hangup','data':'x'} | /data: found the text \"x\", expected an object",
                "{'module':'hangup','data':[1]} | /data: found a list, expected an object",
                "{'module':'tts','data':{'text':'a'},'children':[{'module':'hangup'}]} | /children: found a list",
                "{'module':'tts','data':{'text':'a'},'children':{'_':'hangup'}} | /children/_: found the text \"hangup\"",
                "{'module':'tts','data':{'text':'a'},'children':{'a/b~':7}} | /children/a~1b~0: found the number 7",
                "{'module':'tts','data':{'text':'a'},'children':{'':{'module':'hangup','data':{}}}} | /children/: found an empty branch key"
            })
    void whatIsNoTreeIsRefusedAtItsPlace(String text, String message) {
        Prepared prepared = prepare(text);
        assertThat(prepared.callflow()).isEmpty();
        assertThat(errors(prepared)).singleElement().asString().startsWith(message);
    }

    @Test
    void nothingAtAllIsRefused() {
        assertThat(errors(preparer.prepare((Object) null)))
                .singleElement()
                .asString()
                .startsWith("/: found null");
    }

    @Test
    void emptyChildrenAreLeftOut() {
        Prepared prepared = prepare("{'module':'tts','data':{'text':'a'},'children':{'_':{}}}");
        assertThat(sent(prepared)).isEqualTo("{'module':'tts','data':{'text':'a'},'children':{}}");
        assertThat(warnings(prepared)).singleElement().asString().startsWith("/children/_: found an empty child");
    }

    @Test
    void phpsEmptyListsAreEmptyObjects() {
        Prepared prepared = prepare("{'module':'hangup','data':[],'children':[]}");
        assertThat(sent(prepared)).isEqualTo("{'module':'hangup','data':{},'children':{}}");
        assertThat(warnings(prepared)).hasSize(2);
    }

    @Test
    void aMisspeltKeyOfANodeIsPointedOut() {
        assertThat(warnings(prepare("{'module':'tts','data':{'text':'a'},'childern':{'_':{'module':'hangup'}}}")))
                .singleElement()
                .asString()
                .contains("/childern", "did you mean children?");
    }

    @Test
    void keysThatAreNoTextsAreReadAsSuch() {
        Map<Object, Object> children = new LinkedHashMap<>();
        children.put(1, Map.of("module", "hangup", "data", Map.of()));
        Prepared prepared =
                preparer.prepare(Map.of("module", "menu", "data", Map.of("id", FRONT_DESK), "children", children));
        assertThat(prepared.callflow().orElseThrow().children()).containsOnlyKeys("1");
    }
}
