package dev.callwright.callflow;

import static dev.callwright.callflow.Trees.errors;
import static dev.callwright.callflow.Trees.json;
import static dev.callwright.callflow.Trees.sent;
import static dev.callwright.callflow.Trees.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pivots, uploads and media on our own server. */
class OwnAddressesTest {
    private static final String SENTENCE =
            "This flow needs a public URL: start with --public-url https://… (Kazoo rejects localhost).";

    private final CallflowPreparer preparer = Targets.kazoo43();

    private Prepared prepare(String text) {
        return preparer.prepare(json(text));
    }

    @Test
    void withoutAPublicUrlOwnPathsAreRefusedWithTheWayOut() {
        CallflowPreparer local = Targets.withoutPublicUrl();
        for (String text : List.of(
                "{'module':'pivot','data':{'voice_url':'/pivot/x'}}",
                "{'module':'record_call','data':{'action':'start','url':'/recordings'}}",
                "{'module':'record_caller','data':{'url':'/recordings'}}",
                "{'module':'webhook','data':{'uri':'/hooks'}}",
                "{'module':'play','data':{'id':'/media/a.mp3'}}")) {
            assertThat(errors(local.prepare(json(text))))
                    .as(text)
                    .singleElement()
                    .asString()
                    .contains(SENTENCE);
        }
    }

    @Test
    void withAPublicUrlOwnPathsAreAbsolute() {
        assertThat(sent(prepare("{'module':'record_caller','data':{'url':'/recordings'}}")))
                .contains("'url':'https://pbx-apps.example.com/s/secret/recordings'");
        assertThat(sent(prepare("{'module':'play','data':{'id':'/media/a.mp3'}}")))
                .contains("'id':'https://pbx-apps.example.com/s/secret/media/a.mp3'");
        assertThat(sent(prepare("{'module':'webhook','data':{'uri':'/hooks'}}")))
                .contains("'uri':'https://pbx-apps.example.com/s/secret/hooks'");
    }

    @Test
    void aPivotToOurselvesKeepsItsOwnBranchAndAlwaysPosts() {
        Prepared prepared = prepare("{'module':'pivot','data':{'voice_url':'/pivot/x','method':'get'},"
                + "'children':{'_':{'module':'hangup','data':{}}}}");
        assertThat(sent(prepared))
                .contains("'method':'post','req_format':'kazoo','req_body_format':'json'")
                .endsWith("'children':{'_':{'module':'hangup','data':{},'children':{}}}}");
        assertThat(warnings(prepared)).singleElement().asString().contains("/data/method");
    }

    @Test
    void aPivotToOthersIsLeftAsItIsButWarnedOf() {
        Prepared prepared = prepare("{'module':'pivot','data':{'voice_url':'https://other.example.com/x'}}");
        assertThat(sent(prepared)).doesNotContain("method");
        assertThat(warnings(prepared)).singleElement().asString().contains("/children", "without the child _");
    }
}
