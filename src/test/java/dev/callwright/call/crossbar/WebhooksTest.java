package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.FakeCrossbar.ACCOUNT;
import static dev.callwright.call.crossbar.FakeCrossbar.json;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static dev.callwright.call.crossbar.FakeCrossbar.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.callwright.call.crossbar.FakeCrossbar.Asked;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private static final String HOOKS = "/v2/accounts/" + ACCOUNT + "/webhooks";
    private static final URI OURS = URI.create("https://pbx-apps.example.com/s/Vq7mX2kd81LwT0sB/events/kazoo");

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final Webhooks webhooks = pbx.client().webhooks();

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void aListingShowsWhichKazooHasDisabled() {
        pbx.answering(
                page("""
                        [{"id": "h1", "name": "Calls begin", "hook": "channel_create", "enabled": true},
                         {"id": "h2", "name": "Calls end", "hook": "channel_destroy", "enabled": false,
                          "disable_reason": "too many failed attempts"}]""", "\"g24FAPch18wO\""),
                ok("[{\"id\": \"h3\", \"hook\": \"sms\", \"new_field\": {\"deep\": [1, 2.5, null]}}]"));

        assertThat(await(webhooks.list()))
                .extracting(Webhook::id, Webhook::isAutoDisabled)
                .containsExactly(tuple("h1", false), tuple("h2", true), tuple("h3", false));
        assertThat(pbx.asked())
                .extracting(Asked::line)
                .containsExactly(
                        "GET " + HOOKS + "?page_size=50", "GET " + HOOKS + "?page_size=50&start_key=g24FAPch18wO");
    }

    @Test
    void aWebhookIsCreatedAsJsonPosts() {
        pbx.answering(json(
                201,
                "{\"data\":{\"id\":\"h1\",\"name\":\"Calls end\",\"hook\":\"channel_destroy\",\"uri\":\"" + OURS
                        + "\"},\"status\":\"success\"}"));

        Webhook made = await(webhooks.create(WebhookPlan.of("Calls end", "channel_destroy", OURS)));

        assertThat(made.id()).isEqualTo("h1");
        assertThat(made.uri()).contains(OURS.toString());
        assertThat(made.enabled()).isTrue();
        assertThat(made.toString()).doesNotContain("Vq7mX2kd81LwT0sB");
        assertThat(pbx.only().line()).isEqualTo("PUT " + HOOKS);
        assertThat(pbx.only().body())
                .isEqualTo("{\"data\":{\"name\":\"Calls end\",\"uri\":\"" + OURS
                        + "\",\"hook\":\"channel_destroy\",\"http_verb\":\"post\",\"format\":\"json\",\"retries\":2,"
                        + "\"enabled\":true,\"include_subaccounts\":false,\"include_internal_legs\":true}}");
    }

    @Test
    void aSignedWebhookIsVersionTwo() {
        pbx.answering(ok("{\"id\":\"h1\"}"));
        WebhookPlan plan = new WebhookPlan(
                "Calls",
                "channel_answer",
                OURS,
                WebhookPlan.Verb.GET,
                WebhookPlan.Format.FORM,
                4,
                true,
                false,
                Map.of("app", "callwright"),
                Optional.of("a-key"));

        await(webhooks.create(plan));

        assertThat(pbx.only().body())
                .contains("\"http_verb\":\"get\"", "\"format\":\"form-data\"", "\"retries\":4")
                .contains("\"custom_data\":{\"app\":\"callwright\"}")
                .contains("\"version\":\"v2\",\"security_settings\":{\"sha256_key\":\"a-key\"}");
        assertThat(plan.toString()).doesNotContain("a-key", "Vq7mX2kd81LwT0sB");
    }

    @Test
    void anUpdateKeepsWhatThePlanDoesNotSpeakOf() {
        pbx.answering(
                ok("{\"id\":\"h1\",\"name\":\"Old\",\"hook\":\"channel_destroy\",\"uri\":\"https://old.example.com/\","
                        + "\"custom_request_headers\":{\"X-A\":\"1\"},\"_read_only\":{\"x\":1}}"),
                ok("{\"id\":\"h1\",\"name\":\"New\"}"));

        await(webhooks.update("h1", WebhookPlan.of("New", "channel_destroy", OURS)));

        assertThat(pbx.asked())
                .extracting(Asked::line)
                .containsExactly("GET " + HOOKS + "/h1", "POST " + HOOKS + "/h1");
        assertThat(pbx.asked().get(1).body())
                .contains("\"custom_request_headers\":{\"X-A\":\"1\"}", "\"name\":\"New\"", OURS.toString())
                .doesNotContain("\"id\"", "_read_only", "old.example.com");
    }

    @Test
    void aWebhookIsDeleted() {
        pbx.answering(ok("{\"id\":\"h1\"}"));

        await(webhooks.delete("h1"));

        assertThat(pbx.only().line()).isEqualTo("DELETE " + HOOKS + "/h1");
        assertThat(pbx.only().body()).isEmpty();
    }

    @Test
    void whatKazooHasDisabledIsSwitchedOnInBulk() {
        pbx.answering(ok("{\"h2\":\"success\"}"));

        await(webhooks.reEnable());

        assertThat(pbx.only().line()).isEqualTo("PATCH " + HOOKS);
        assertThat(pbx.only().body()).isEqualTo("{\"data\":{\"re-enable\":true}}");
    }

    @Test
    void attemptsTellWhyDeliveriesFailed() {
        String attempts = """
                [{"client_error": "nxdomain", "hook_id": "h1", "reason": "kazoo http client error", "result": "failure",
                  "retries left": 2, "timestamp": 63590996563},
                 {"hook_id": "h1", "result": "failure", "reason": "bad response code", "response_code": "503",
                  "retries_left": 1, "timestamp": "63590996562"},
                 {"hook_id": "h1", "result": "success", "timestamp": 7}]""";
        pbx.answering(ok(attempts), ok(attempts));

        var all = await(webhooks.attempts());

        assertThat(all).extracting(WebhookAttempt::succeeded).containsExactly(false, false, true);
        assertThat(all.get(0).clientError()).contains("nxdomain");
        assertThat(all.get(0).retriesLeft()).hasValue(2);
        assertThat(all.get(0).at()).contains(Instant.parse("2015-02-12T21:42:43Z"));
        assertThat(all.get(1).responseCode()).contains("503");
        assertThat(all.get(1).at()).contains(Instant.parse("2015-02-12T21:42:42Z"));
        assertThat(all.get(2).at()).isEmpty();
        await(webhooks.attempts("h1"));
        assertThat(pbx.asked())
                .extracting(Asked::line)
                .containsExactly("GET " + HOOKS + "/attempts", "GET " + HOOKS + "/h1/attempts");
    }

    @Test
    void moreRetriesThanKazooTakesAreRefusedAtOnce() {
        assertThatThrownBy(() -> new WebhookPlan(
                        "Calls",
                        "all",
                        OURS,
                        WebhookPlan.Verb.POST,
                        WebhookPlan.Format.JSON,
                        5,
                        false,
                        true,
                        Map.of(),
                        Optional.empty()))
                .hasMessage("retries: 5 (expected: 0 to 4)");
    }
}
