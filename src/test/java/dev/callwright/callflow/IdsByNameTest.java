package dev.callwright.callflow;

import static dev.callwright.callflow.Targets.ANN;
import static dev.callwright.callflow.Trees.errors;
import static dev.callwright.callflow.Trees.json;
import static dev.callwright.callflow.Trees.sent;
import static dev.callwright.callflow.Trees.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ids said by name. */
class IdsByNameTest {
    private final CallflowPreparer preparer = Targets.kazoo43();

    private Prepared prepare(String text) {
        return preparer.prepare(json(text));
    }

    @Test
    void anUnknownNameInAFileIsAnErrorWithAGuess() {
        assertThat(errors(prepare("{'module':'device','data':{'id':'frontdesk'}}")))
                .containsExactly(
                        "/data/id: found \"frontdesk\", expected an id of 32 hexadecimal characters or a name: "
                                + "name it under ids.devices (did you mean front_desk?)");
    }

    @Test
    void aNameOfAnotherKindIsSaidToBeOne() {
        assertThat(errors(prepare("{'module':'device','data':{'id':'company'}}")))
                .singleElement()
                .asString()
                .contains("it is a name under ids.voicemails");
    }

    @Test
    void fromJavaKazooMayKnowMoreNamesThanWeDo() {
        Prepared prepared = preparer.prepare(Callflow.of("device", Map.of("id", "lobby"), Map.of()));
        assertThat(sent(prepared)).contains("'id':'lobby'");
        assertThat(warnings(prepared)).singleElement().asString().contains("/data/id", "ids.devices");
    }

    @Test
    void fromJavaAnIdThatKazoosSchemaRefusesIsAnErrorAllTheSame() {
        Prepared prepared = preparer.prepare(Callflow.of("voicemail", Map.of("id", "lobby"), Map.of()));
        assertThat(errors(prepared)).singleElement().asString().contains("/data/id", "ids.voicemails");
    }

    @Test
    void aBareIdInARingGroupIsTakenForADevice() {
        Prepared prepared = prepare("{'module':'ring_group','data':{'endpoints':['" + "0".repeat(32) + "']}}");
        assertThat(sent(prepared)).contains("{'id':'" + "0".repeat(32) + "','endpoint_type':'device'}");
        assertThat(warnings(prepared))
                .hasSize(2)
                .first()
                .asString()
                .contains("/data/endpoints/0", "device was assumed");
    }

    @Test
    void anUnknownNameInARingGroupIsAnError() {
        assertThat(errors(prepare("{'module':'ring_group','data':{'endpoints':['front_desc']}}")))
                .singleElement()
                .asString()
                .contains("/data/endpoints/0", "ids.devices, ids.users, ids.groups", "did you mean front_desk?");
    }

    @Test
    void anEndpointsTypeSaysWhereItsNameIsLookedUp() {
        assertThat(sent(prepare("{'module':'ring_group','data':{'endpoints':[{'id':'ann','endpoint_type':'user'}]}}")))
                .contains(ANN);
        assertThat(errors(prepare(
                        "{'module':'ring_group','data':{'endpoints':[{'id':'ann','endpoint_type':'device'}]}}")))
                .singleElement()
                .asString()
                .contains("/data/endpoints/0/id", "it is a name under ids.users");
    }

    @Test
    void anEndpointWithoutATypeGetsTheOneItsNameTells() {
        assertThat(sent(prepare("{'module':'page_group','data':{'endpoints':[{'id':'ann'}],'audio':'one-way'}}")))
                .contains("{'id':'" + ANN + "','endpoint_type':'user'}");
    }

    @Test
    void theBranchesOfTemporalRulesMayBeNames() {
        String tree = sent(prepare("{'module':'temporal_route','data':{'rules':['xmas']},'children':"
                + "{'xmas':{'module':'hangup','data':{}},'_':{'module':'hangup','data':{}}}}"));
        assertThat(tree).contains("'rules':['" + Targets.XMAS + "']", "'children':{'" + Targets.XMAS + "':");
    }
}
