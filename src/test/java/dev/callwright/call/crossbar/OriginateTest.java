package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.Failing.failure;
import static dev.callwright.call.crossbar.FakeCrossbar.ACCOUNT;
import static dev.callwright.call.crossbar.FakeCrossbar.accepted;
import static dev.callwright.call.crossbar.FakeCrossbar.error;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quickcall and click-to-call. */
class OriginateTest {
    private static final String ACCOUNTS = "/v2/accounts/" + ACCOUNT;
    private static final CallOptions RINGING = CallOptions.ringing(Duration.ofSeconds(25));

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final FakeTiming timing = new FakeTiming();
    private final Crossbar crossbar = pbx.client(timing);

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void aPhoneRingsAndIsConnectedWithOurExtension() {
        pbx.answering(
                accepted("{\"application_name\":\"transfer\",\"timeout\":25,\"endpoints\":[{\"endpoint_id\":\"d1\","
                        + "\"outbound_call_id\":\"c1-quickcall\",\"to_did\":\"4000\"}]}"));
        CallOptions options = new CallOptions(
                Duration.ofSeconds(25), Optional.of("Support"), Optional.of("+15551110001"), true, Map.of("run", "r1"));

        PlacedCall call = await(crossbar.quickcall().device("d1", "4000", options));

        assertThat(call.callId()).contains("c1-quickcall");
        assertThat(pbx.only().line()).isEqualTo("POST " + ACCOUNTS + "/devices/d1/quickcall/4000");
        assertThat(pbx.only().body())
                .isEqualTo("{\"data\":{\"timeout\":25,\"auto_answer\":true,\"cid-name\":\"Support\","
                        + "\"cid-number\":\"+15551110001\",\"custom_application_vars\":{\"run\":\"r1\"}}}");
    }

    @Test
    void aUsersPhonesRingToo() {
        pbx.answering(accepted("{\"call_id\":\"c1\"}"));

        assertThat(await(crossbar.quickcall().user("u1", "+15551110002", RINGING))
                        .callId())
                .contains("c1");

        assertThat(pbx.only().line()).isEqualTo("POST " + ACCOUNTS + "/users/u1/quickcall/%2B15551110002");
        assertThat(pbx.only().body()).isEqualTo("{\"data\":{\"timeout\":25,\"auto_answer\":false}}");
    }

    @Test
    void aPhoneThatCannotBeRungSaysWhyAndIsNotRungAgain() {
        pbx.answering(error(
                500,
                "quickcall initiation failed",
                "{\"error_message\":\"DESTINATION_OUT_OF_ORDER\",\"request\":{\"app_name\":\"crossbar\"}}"));

        CrossbarException failure = failure(crossbar.quickcall().device("d1", "4000", RINGING));

        assertThat(failure.kind()).isEqualTo(Kind.FAULT);
        assertThat(failure.hangupCause()).contains("DESTINATION_OUT_OF_ORDER");
        assertThat(failure.isSafeToRetry()).isFalse();
        assertThat(failure).hasMessageContaining("500, quickcall initiation failed, DESTINATION_OUT_OF_ORDER");
        assertThat(pbx.asked()).hasSize(1);
    }

    @Test
    void aPhoneMayRingLongerThanOtherOperationsTake() throws InterruptedException {
        CountDownLatch shortTimeoutPassed = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        pbx.answering(client -> {
            asked.countDown();
            shortTimeoutPassed.await();
            ok("{\"call_id\":\"c1\"}").give(client);
        });
        pbx.answering(pbx.silence());
        Crossbar hurried = Crossbar.with(pbx.settings(Duration.ofMillis(300)), timing);

        CompletionStage<PlacedCall> ringing = hurried.quickcall().device("d1", "4000", RINGING);
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(failure(hurried.channels().list()).kind()).isEqualTo(Kind.TIMED_OUT);
        shortTimeoutPassed.countDown();

        assertThat(await(ringing).callId()).contains("c1");
    }

    @Test
    void lessThanThreeSecondsOfRingingIsRefusedAtOnce() {
        assertThatThrownBy(() -> CallOptions.ringing(Duration.ofMillis(2_900)))
                .hasMessage("ringTimeout: 2900 ms (expected: 3 s or more)");
    }

    @Test
    void aClickToCallIsStoredListedAndDeleted() {
        pbx.answering(
                ok("{\"id\":\"k1\",\"name\":\"Callwright\",\"extension\":\"4000\"}"),
                ok("[{\"id\":\"k1\",\"name\":\"Callwright\",\"extension\":\"4000\"}]"),
                ok("{\"id\":\"k1\"}"));
        ClickToCallPlan plan = new ClickToCallPlan(
                "Callwright",
                "4000",
                ClickToCallPlan.First.CONTACT,
                Duration.ofSeconds(30),
                Optional.of("+15551110001"));

        assertThat(await(crossbar.clickToCall().create(plan))).isEqualTo("k1");
        assertThat(await(crossbar.clickToCall().list()))
                .containsExactly(new AccountObject("k1", Optional.of("Callwright")));
        await(crossbar.clickToCall().delete("k1"));

        assertThat(pbx.asked().get(0).line()).isEqualTo("PUT " + ACCOUNTS + "/clicktocall");
        assertThat(pbx.asked().get(0).body())
                .isEqualTo("{\"data\":{\"name\":\"Callwright\",\"extension\":\"4000\",\"dial_first\":\"contact\","
                        + "\"timeout\":30,\"auth_required\":true,\"caller_id_number\":\"+15551110001\"}}");
        assertThat(pbx.asked().get(2).line()).isEqualTo("DELETE " + ACCOUNTS + "/clicktocall/k1");
    }

    @Test
    void aContactIsConnectedAndTheCallIdIsKnown() {
        pbx.answering(ok("{\"timestamp\":63590996563,\"contact\":\"+15551110002\",\"call_id\":\"c2c-k1-5e2f\","
                + "\"result\":\"success\",\"id\":\"202603-abc\"}"));

        PlacedCall call = await(crossbar.clickToCall().connect("k1", "+15551110002", Map.of("run", "r1")));

        assertThat(call.callId()).contains("c2c-k1-5e2f");
        assertThat(pbx.only().line()).isEqualTo("POST " + ACCOUNTS + "/clicktocall/k1/connect?contact=%2B15551110002");
        assertThat(pbx.only().body())
                .isEqualTo("{\"data\":{\"contact\":\"+15551110002\",\"blocking\":true,"
                        + "\"custom_application_vars\":{\"run\":\"r1\"}}}");
    }

    @Test
    void aConnectThatFailedWithStatusTwoHundredIsAFailureWithItsCause() {
        pbx.answering(ok("{\"contact\":\"+15551110002\",\"result\":\"error\",\"cause\":\"USER_BUSY\"}"));

        CrossbarException failure = failure(crossbar.clickToCall().connect("k1", "+15551110002", Map.of()));

        assertThat(failure.hangupCause()).contains("USER_BUSY");
        assertThat(failure.isSafeToRetry()).isFalse();
        assertThat(failure).hasMessageContaining("the call failed, USER_BUSY").hasMessageNotContaining("5551110002");
    }
}
