package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.Failing.failure;
import static dev.callwright.call.crossbar.FakeCrossbar.ACCOUNT;
import static dev.callwright.call.crossbar.FakeCrossbar.accepted;
import static dev.callwright.call.crossbar.FakeCrossbar.error;
import static dev.callwright.call.crossbar.FakeCrossbar.json;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import dev.callwright.callflow.Callflow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private static final String CHANNELS = "/v2/accounts/" + ACCOUNT + "/channels";

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final Channels channels = pbx.client().channels();

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void liveCallsAreListed() {
        pbx.answering(ok("""
                [{"answered": true, "authorizing_id": "63fbb9ac78e11f3ccb387928a423798a", "authorizing_type": "device",
                  "destination": "1001", "direction": "outbound", "other_leg": "d220c187-e18edc42-bab2459d@10.26.0.91",
                  "owner_id": "72855158432d790dfb22d03ff64c033e", "presence_id": "1001@acme.example.com",
                  "timestamp": 63573977746, "username": "user_zu0bf7", "uuid": "dab25c76-7479-4ed2-ba92-6b725d68e351"}]"""));

        assertThat(await(channels.list())).singleElement().satisfies(channel -> {
            assertThat(channel.uuid()).isEqualTo("dab25c76-7479-4ed2-ba92-6b725d68e351");
            assertThat(channel.answered()).isTrue();
            assertThat(channel.direction()).contains("outbound");
            assertThat(channel.otherLeg()).contains("d220c187-e18edc42-bab2459d@10.26.0.91");
            assertThat(channel.startedAt()).contains(Instant.parse("2014-07-30T22:15:46Z"));
            assertThat(channel.fields()).containsEntry("username", "user_zu0bf7");
        });
    }

    @Test
    void aSingleChannelNamesItsFieldsOtherwise() {
        pbx.answering(ok("{\"call_id\":\"c1@10.26.0.91\",\"call_direction\":\"inbound\",\"answered\":\"true\","
                + "\"other_leg_call_id\":\"c2\",\"timestamp\":\"63573977746\"}"));

        Channel channel = await(channels.find("c1@10.26.0.91")).orElseThrow();

        assertThat(channel.uuid()).isEqualTo("c1@10.26.0.91");
        assertThat(channel.direction()).contains("inbound");
        assertThat(channel.answered()).isTrue();
        assertThat(channel.otherLeg()).contains("c2");
        assertThat(pbx.only().line()).isEqualTo("GET " + CHANNELS + "/c1%4010.26.0.91");
    }

    @Test
    void aCallThatHasEndedIsNotFoundButAMissingApiIsAFailure() {
        pbx.answering(error(404, "bad_identifier", "{\"cause\":\"c1\"}"), json(404, ""), error(403, "forbidden", "{}"));

        assertThat(await(channels.find("c1"))).isEmpty();
        assertThat(failure(channels.find("c1")).kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(failure(channels.find("c1")).kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void everyOrderIsSentAsDocumented() {
        pbx.always(asked -> accepted("\"hangup initiated\""));

        List<CompletionStage<Accepted>> orders = List.of(
                channels.hangup("c1"),
                channels.transfer("c1", "2600", Channels.Transfer.BLIND),
                channels.breakOff("c1"),
                channels.callflow("c1", "c5e6e2ae5b57a1d4c4b7c1f8ab22a88d"));
        orders.forEach(order -> {
            assertThat(await(order).message()).contains("hangup initiated");
            assertThat(await(order).requestId()).contains("req-17");
        });

        assertThat(pbx.asked())
                .allSatisfy(asked -> assertThat(asked.line()).isEqualTo("POST " + CHANNELS + "/c1"))
                .extracting(FakeCrossbar.Asked::body)
                .satisfiesExactlyInAnyOrder(
                        body -> assertThat(body).isEqualTo("{\"data\":{\"action\":\"hangup\"}}"),
                        body -> assertThat(body)
                                .contains(
                                        "\"action\":\"transfer\"",
                                        "\"target\":\"2600\"",
                                        "\"transfer-type\":\"blind\""),
                        body -> assertThat(body).isEqualTo("{\"data\":{\"action\":\"break\"}}"),
                        body -> assertThat(body)
                                .contains("\"action\":\"callflow\"", "\"id\":\"c5e6e2ae5b57a1d4c4b7c1f8ab22a88d\""));
    }

    @Test
    void aMetaflowIsSentWithWhatFollowsIt() {
        pbx.answering(accepted("\"metaflow sent\""));
        Callflow flow = Callflow.of(
                "play",
                Map.of("id", "https://media.example.com/hello.wav", "leg", "self"),
                Map.of("_", Callflow.of("hangup")));

        assertThat(await(channels.metaflow("c1", flow)).message()).contains("metaflow sent");

        assertThat(pbx.only().line()).isEqualTo("PUT " + CHANNELS + "/c1");
        assertThat(pbx.only().body())
                .startsWith("{\"action\":\"metaflow\",\"data\":{\"module\":\"play\",\"data\":{")
                .endsWith("\"children\":{\"_\":{\"module\":\"hangup\",\"data\":{},\"children\":{}}}}}");
    }

    @Test
    void aLegThatIsNotBridgedCannotBeTransferred() {
        pbx.answering(error(
                400,
                "validation error",
                "{\"other_leg_call_id\":{\"required\":{\"message\":\"Channel is not bridged\"}}}"));

        assertThat(failure(channels.transfer("c1", "2600", Channels.Transfer.ATTENDED)))
                .hasMessageContaining("Channel is not bridged")
                .extracting(CrossbarException::kind)
                .isEqualTo(Kind.INVALID);
    }

    @Test
    void aCallThatEndedMeanwhileIsNotFound() {
        pbx.answering(error(404, "bad_identifier", "{\"cause\":\"c1\"}"));

        assertThat(failure(channels.hangup("c1")).kind()).isEqualTo(Kind.NOT_FOUND);
    }
}
