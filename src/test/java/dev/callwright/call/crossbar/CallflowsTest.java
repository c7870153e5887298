package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.FakeCrossbar.ACCOUNT;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.Callflow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallflowsTest {
    private static final String CALLFLOWS = "/v2/accounts/" + ACCOUNT + "/callflows";
    private static final String URL = "https://pbx-apps.example.com/s/Vq7mX2kd81LwT0sB/pivot/main";
    private static final CallflowPlan PLAN = new CallflowPlan(
            "Main number",
            List.of("+14155550100", "4000"),
            List.of(),
            Callflow.of("pivot", Map.of("voice_url", URL), Map.of("_", Callflow.of("hangup"))));

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final Callflows callflows = pbx.client().callflows();

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void aNumberIsBoundToAPivot() {
        pbx.answering(
                ok("{\"id\":\"c1\",\"name\":\"Main number\",\"numbers\":[\"+14155550100\",\"4000\"],\"patterns\":[],"
                        + "\"flow\":{\"module\":\"pivot\",\"data\":{},\"children\":{}}}"));

        StoredCallflow stored = await(callflows.create(PLAN));

        assertThat(stored.id()).isEqualTo("c1");
        assertThat(stored.numbers()).containsExactly("+14155550100", "4000");
        assertThat(stored.flow()).hasValueSatisfying(flow -> assertThat(flow).containsEntry("module", "pivot"));
        assertThat(pbx.only().line()).isEqualTo("PUT " + CALLFLOWS);
        assertThat(pbx.only().body())
                .isEqualTo("{\"data\":{\"name\":\"Main number\",\"numbers\":[\"+14155550100\",\"4000\"],"
                        + "\"flow\":{\"module\":\"pivot\",\"data\":{\"voice_url\":\"" + URL
                        + "\"},\"children\":{\"_\":{\"module\":\"hangup\",\"data\":{},\"children\":{}}}}}}");
        assertThat(PLAN.toString() + stored).doesNotContain("Vq7mX2kd81LwT0sB", "4155550100");
    }

    @Test
    void aListingHasNoFlows() {
        pbx.answering(ok("""
                [{"id": "c1", "name": "Main number", "numbers": ["4000"], "patterns": [], "modules": ["pivot"],
                  "type": "mainUserCallflow"},
                 {"id": "c2", "numbers": [], "patterns": ["^\\\\*97$"], "featurecode": {"name": "voicemail[action=check]"}}]"""));

        List<StoredCallflow> all = await(callflows.list());

        assertThat(all).extracting(StoredCallflow::id).containsExactly("c1", "c2");
        assertThat(all).allSatisfy(callflow -> assertThat(callflow.flow()).isEmpty());
        assertThat(all.get(1).patterns()).containsExactly("^\\*97$");
    }

    @Test
    void anUpdateReplacesTheFlowAndKeepsTheRest() {
        pbx.answering(
                ok(
                        "{\"id\":\"c1\",\"name\":\"Old\",\"numbers\":[\"4000\"],\"flow\":{\"module\":\"device\",\"data\":{\"id\":\"d1\"},"
                                + "\"children\":{\"_\":{\"module\":\"voicemail\",\"data\":{},\"children\":{}}}},"
                                + "\"ui_metadata\":{\"ui\":\"monster-ui\"}}"),
                ok("{\"id\":\"c1\",\"name\":\"Main number\"}"));

        assertThat(await(callflows.update("c1", PLAN)).name()).contains("Main number");

        assertThat(pbx.asked())
                .extracting(FakeCrossbar.Asked::line)
                .containsExactly("GET " + CALLFLOWS + "/c1", "POST " + CALLFLOWS + "/c1");
        assertThat(pbx.asked().get(1).body())
                .contains("\"ui_metadata\":{\"ui\":\"monster-ui\"}", "\"module\":\"pivot\"")
                .doesNotContain("voicemail", "\"Old\"");
    }

    @Test
    void aCallflowIsReadAndDeleted() {
        pbx.answering(ok("{\"id\":\"c1\"}"), ok("{\"id\":\"c1\"}"));

        assertThat(await(callflows.get("c1")).name()).isEmpty();
        await(callflows.delete("c1"));

        assertThat(pbx.asked())
                .extracting(FakeCrossbar.Asked::line)
                .containsExactly("GET " + CALLFLOWS + "/c1", "DELETE " + CALLFLOWS + "/c1");
    }

    @Test
    void aCallflowThatNobodyCouldReachIsRefusedAtOnce() {
        assertThatThrownBy(() -> new CallflowPlan("Main", List.of(), List.of(), Callflow.of("hangup")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: at least one");
    }
}
