package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.Failing.failure;
import static dev.callwright.call.crossbar.FakeCrossbar.ACCOUNT;
import static dev.callwright.call.crossbar.FakeCrossbar.KEY;
import static dev.callwright.call.crossbar.FakeCrossbar.error;
import static dev.callwright.call.crossbar.FakeCrossbar.expired;
import static dev.callwright.call.crossbar.FakeCrossbar.json;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import dev.callwright.call.crossbar.FakeCrossbar.Asked;
import dev.callwright.settings.CrossbarLogin;
import dev.callwright.settings.CrossbarSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String PASSWORD = "correct-horse";

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final FakeTiming timing = new FakeTiming();

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void anApiKeySignsInAndItsAccountIsWorkedOn() {
        pbx.answering(ok("[]"));

        await(pbx.client().channels().list());

        assertThat(pbx.signIns()).singleElement().satisfies(asked -> {
            assertThat(asked.line()).isEqualTo("PUT /v2/api_auth");
            assertThat(asked.body()).isEqualTo("{\"data\":{\"api_key\":\"" + KEY + "\"}}");
            assertThat(asked.headers()).containsEntry("content-type", "application/json");
        });
        assertThat(pbx.only().line()).isEqualTo("GET /v2/accounts/" + ACCOUNT + "/channels?page_size=50");
        assertThat(pbx.only().token()).isEqualTo("token-1");
    }

    @Test
    void aUserSignsInWithMd5OrSha() {
        await(client(new CrossbarLogin.User("admin", PASSWORD, "acme", CrossbarLogin.Hash.MD5), Optional.empty())
                .channels()
                .list()
                .exceptionally(unanswered -> List.of()));
        await(client(new CrossbarLogin.User("admin", PASSWORD, "acme", CrossbarLogin.Hash.SHA), Optional.empty())
                .channels()
                .list()
                .exceptionally(unanswered -> List.of()));

        assertThat(pbx.signIns())
                .extracting(Asked::line, Asked::body)
                .containsExactly(
                        tuple(
                                "PUT /v2/user_auth",
                                "{\"data\":{\"credentials\":\"e2ca08744437abfaa5d0074f857344a8\",\"account_name\":\"acme\",\"method\":\"md5\"}}"),
                        tuple(
                                "PUT /v2/user_auth",
                                "{\"data\":{\"credentials\":\"25f126b2e972382b568938175061e3a216b52555\",\"account_name\":\"acme\",\"method\":\"sha\"}}"));
    }

    @Test
    void aConfiguredAccountWinsOverTheOneOfTheLogin() {
        String other = "b0000000000000000000000000000002";
        pbx.answering(ok("[]"));

        await(client(new CrossbarLogin.ApiKey(KEY), Optional.of(other))
                .channels()
                .list());

        assertThat(pbx.only().target()).startsWith("/v2/accounts/" + other + "/");
    }

    @Test
    void theTokenAndTheConnectionAreKept() {
        pbx.answering(ok("[]"), ok("[]"), ok("[]"));
        Crossbar crossbar = pbx.client();

        for (int i = 0; i < 3; i++) {
            await(crossbar.channels().list());
        }

        assertThat(pbx.signIns()).hasSize(1);
        assertThat(pbx.connections()).isEqualTo(1);
    }

    @Test
    void anExpiredTokenIsRenewedOnceAndTheOperationDoneWithTheNewOne() {
        pbx.answering(ok("[]"), expired(), ok("{\"id\":\"m1\"}"));
        Crossbar crossbar = pbx.client();
        await(crossbar.channels().list());

        assertThat(await(crossbar.sms().send("+15551110001", "+15551110002", "hello")))
                .contains("m1");

        assertThat(pbx.signIns()).hasSize(2);
        assertThat(pbx.asked()).extracting(Asked::token).containsExactly("token-1", "token-1", "token-2");
        assertThat(pbx.asked().get(2).body()).isEqualTo(pbx.asked().get(1).body());
    }

    @Test
    void allWhoMeetTheExpiredTokenShareItsRenewal() throws InterruptedException {
        int callers = 16;
        CountDownLatch allHaveAsked = new CountDownLatch(callers);
        pbx.answering(ok("[]"));
        Crossbar crossbar = pbx.client();
        await(crossbar.channels().list());
        pbx.always(asked -> {
            if (!asked.token().equals("token-1")) {
                return ok("[]");
            }
            return client -> {
                allHaveAsked.countDown();
                allHaveAsked.await();
                expired().give(client);
            };
        });

        List<CompletionStage<List<Channel>>> all = IntStream.range(0, callers)
                .mapToObj(i -> crossbar.channels().list())
                .toList();

        all.forEach(stage -> assertThat(await(stage)).isEmpty());
        assertThat(pbx.signIns()).hasSize(2);
        assertThat(pbx.asked().stream().filter(asked -> asked.token().equals("token-2")))
                .hasSize(callers);
    }

    @Test
    void allWhoComeFirstShareTheFirstSignIn() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        pbx.always(asked -> ok("[]")).signingInWith(client -> {
            started.await();
            json(201, "{\"data\":{\"account_id\":\"" + ACCOUNT + "\"},\"auth_token\":\"fresh\",\"status\":\"success\"}")
                    .give(client);
        });
        Crossbar crossbar = pbx.client();

        List<CompletionStage<List<Channel>>> all =
                IntStream.range(0, 8).mapToObj(i -> crossbar.channels().list()).toList();
        started.countDown();

        all.forEach(Crossbar::await);
        assertThat(pbx.signIns()).hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedEvenWhenItIsNewIsNotRenewedAgain() {
        pbx.always(asked -> expired());

        CrossbarException failure = failure(pbx.client().channels().list());

        assertThat(failure.kind()).isEqualTo(Kind.NOT_SIGNED_IN);
        assertThat(failure.status()).hasValue(401);
        assertThat(failure.isSafeToRetry()).isFalse();
        assertThat(failure).hasMessageContaining("account-id");
        assertThat(pbx.signIns()).hasSize(2);
        assertThat(pbx.asked()).hasSize(2);
    }

    @Test
    void aRefusedLoginIsNotTriedAgainForAWhile() {
        pbx.signingInWith(expired()).answering(ok("[]"));
        Crossbar crossbar = pbx.client(timing);

        for (int i = 0; i < 3; i++) {
            assertThat(failure(crossbar.channels().list()).kind()).isEqualTo(Kind.NOT_SIGNED_IN);
        }
        assertThat(pbx.signIns()).hasSize(1);

        timing.pass(Session.REFUSED_FOR);
        assertThat(await(crossbar.channels().list())).isEmpty();
        assertThat(pbx.signIns()).hasSize(2);
    }

    @Test
    void whenSigningInFailsOnThePbxsSideItIsTriedAgainEvenForACall() {
        pbx.signingInWith(error(503, "datastore_fault", "{}"), FakeCrossbar.reset())
                .answering(ok("{\"id\":\"m1\"}"));

        assertThat(await(pbx.client(timing).sms().send("+15551110001", "+15551110002", "hello")))
                .contains("m1");

        assertThat(timing.pauses()).hasSize(2);
        assertThat(pbx.asked()).hasSize(1);
    }

    @Test
    void aSignInThatTakesTooLongFailsInTimeAndHarmsNothing() {
        pbx.signingInWith(pbx.silence());
        Crossbar crossbar = Crossbar.with(pbx.settings(Duration.ofMillis(300)), timing);

        CrossbarException failure = failure(crossbar.sms().send("+15551110001", "+15551110002", "hello"));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure.isSafeToRetry()).isTrue();
        assertThat(pbx.asked()).isEmpty();
    }

    @Test
    void anAnswerWithoutATokenIsNotCrossbars() {
        pbx.signingInWith(json(200, "{\"status\":\"success\",\"data\":{}}"));

        assertThat(failure(pbx.client().channels().list()))
                .hasMessageContaining("no auth_token")
                .extracting(CrossbarException::kind)
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void aTokenThatWouldBreakTheHeaderIsRefused() {
        pbx.signingInWith(json(
                201,
                "{\"status\":\"success\",\"auth_token\":\"a\\r\\nX-Evil: 1\",\"data\":{\"account_id\":\"" + ACCOUNT
                        + "\"}}"));

        assertThat(failure(pbx.client().channels().list()).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(pbx.asked()).isEmpty();
    }

    @Test
    void noFailureShowsTheKeyOrTheToken() {
        pbx.signingInWith(
                error(400, "validation error " + KEY, "{\"api_key\":{\"minLength\":{\"value\":\"" + KEY + "\"}}}"));
        CrossbarException refused = failure(pbx.client().channels().list());

        assertThat(refused.kind()).isEqualTo(Kind.NOT_SIGNED_IN);
        assertThat(refused.toString() + refused.data() + refused.crossbarMessage())
                .doesNotContain(KEY);

        pbx.answering(error(500, "broken", "{}"));
        CrossbarException broken = failure(pbx.client().sms().send("+15551110001", "+15551110002", "hello"));
        assertThat(broken.toString() + broken.data()).doesNotContain("token-", KEY);
    }

    private Crossbar client(CrossbarLogin login, Optional<String> account) {
        return Crossbar.with(
                new CrossbarSettings(
                        URI.create("http://localhost:" + pbx.port()), account, login, Duration.ofSeconds(20)),
                timing);
    }
}
