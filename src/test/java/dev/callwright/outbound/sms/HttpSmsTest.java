package dev.callwright.outbound.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.HttpBody;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.HttpSender;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import dev.callwright.flow.outside.SmsMessage;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsStatus;
import dev.callwright.settings.HttpSmsSettings;
import dev.callwright.settings.SettingsException;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A message becomes the request that its provider wants, and the provider's answer a receipt for each recipient. */
class HttpSmsTest {
    private static final SmsMessage ONE =
            new SmsMessage("+35316877779", List.of("+353861234567"), "Hi \"José\" & co\n{to}", List.of(), true);
    private static final SmsMessage TWO = new SmsMessage(
            "Clinic",
            List.of("+353861234567", "+353861234568"),
            "Hello",
            List.of(URI.create("https://media.example.com/a.png")),
            false);

    private final Provider provider = new Provider();

    @Test
    void jsonIsFilledInBehindItsEncoding() {
        send(ONE, Map.of("body", "{\"from\":\"{from}\",\"to\":[\"{to}\"],\"text\":\"SMS: {text}\",\"n\":1}"));

        assertThat(provider.only().method()).isEqualTo("POST");
        assertThat(provider.body())
                .isEqualTo("{\"from\":\"+35316877779\",\"to\":[\"+353861234567\"],"
                        + "\"text\":\"SMS: Hi \\\"José\\\" & co\\n{to}\",\"n\":1}");
        assertThat(provider.only().body().map(HttpBody::contentType)).contains("application/json");
    }

    @Test
    void formFieldsAndTheUrlAreEscaped() {
        send(
                ONE,
                Map.of(
                        "url", "https://sms.example.com/{to}?key=k&text={text}",
                        "body-type", "form",
                        "body", "From={from}&To={to}&Body={text}"));

        assertThat(provider.only().url().toString())
                .isEqualTo(
                        "https://sms.example.com/%2B353861234567?key=k&text=Hi%20%22Jos%C3%A9%22%20%26%20co%0A%7Bto%7D");
        assertThat(provider.body())
                .isEqualTo("From=%2B35316877779&To=%2B353861234567&Body=Hi+%22Jos%C3%A9%22+%26+co%0A%7Bto%7D");
    }

    @Test
    void eachRecipientGetsARequestOfItsOwnUnlessTheProviderTakesLists() {
        List<SmsReceipt> receipts = send(TWO, Map.of("body", "{\"to\":\"{to}\"}"));
        assertThat(provider.bodies()).containsExactly("{\"to\":\"+353861234567\"}", "{\"to\":\"+353861234568\"}");
        assertThat(receipts).extracting(SmsReceipt::to).containsExactlyElementsOf(TWO.to());

        provider.calls.clear();
        provider.reply = new HttpReply(
                202,
                "application/json",
                "{\"messages\":[{\"id\":\"m1\",\"status\":\"Accepted\"},{\"id\":2,\"status\":\"rejected\",\"code\":30}]}");
        receipts = send(
                TWO,
                Map.of(
                        "recipients", "list",
                        "body", "{\"to\":\"{to}\",\"media\":\"{media}\"}",
                        "message-id", "/messages/{i}/id",
                        "status", "/messages/{i}/status",
                        "error-code", "/messages/{i}/code",
                        "statuses.ACCEPTED", "queued"));
        assertThat(provider.bodies())
                .containsExactly(
                        "{\"to\":[\"+353861234567\",\"+353861234568\"],\"media\":[\"https://media.example.com/a.png\"]}");
        assertThat(receipts)
                .containsExactly(
                        new SmsReceipt("+353861234567", "m1", SmsStatus.QUEUED, Optional.empty()),
                        new SmsReceipt("+353861234568", "2", SmsStatus.REJECTED, Optional.of("30")));
    }

    @Test
    void aListInAListIsOneList() {
        send(TWO, Map.of("recipients", "list", "body", "{\"to\":[\"{to}\"]}"));

        assertThat(provider.body()).isEqualTo("{\"to\":[\"+353861234567\",\"+353861234568\"]}");
    }

    @Test
    void headersAndAuthAreSent() {
        send(ONE, Map.of("headers.X-Api-Key", "k", "auth.bearer", "token"));
        assertThat(provider.only().headers()).containsExactly(new HttpCall.Header("X-Api-Key", "k"));
        assertThat(provider.only().auth()).isEqualTo(new HttpAuth.Bearer("token"));

        provider.calls.clear();
        send(ONE, Map.of("auth.basic.user", "u", "auth.basic.password", "p"));
        assertThat(provider.only().auth()).isEqualTo(new HttpAuth.Basic("u", "p"));
    }

    @Test
    void whatIsNotSentSaysWhy() {
        provider.reply = new HttpReply(400, "application/json", "{\"error\":{\"code\":\"invalid_number\"}}");
        assertThat(send(ONE, Map.of("error-code", "/error/code"))).containsExactly(failed("invalid_number"));
        assertThat(send(ONE, Map.of())).containsExactly(failed("http_400"));

        provider.reply = new HttpReply(200, "application/json", "{\"status\":\"kaputt\"}");
        assertThat(send(ONE, Map.of("status", "/status"))).containsExactly(failed("unknown_status: kaputt"));
        assertThat(send(ONE, Map.of("status", "/0/status"))).containsExactly(failed("no_status"));
        provider.reply = new HttpReply(200, "text/html", "<html>");
        assertThat(send(ONE, Map.of("status", "/status"))).containsExactly(failed("no_status"));

        provider.failure = Optional.of(new OutsideFailure(Reason.TIMEOUT, "too late"));
        assertThat(send(TWO, Map.of()))
                .extracting(SmsReceipt::status, SmsReceipt::errorCode)
                .containsOnly(tuple(SmsStatus.FAILED, Optional.of("timeout")));
    }

    @Test
    void settingsThatCannotBeUsedAreNamed() {
        Map<Map<String, Object>, String> wrong = new HashMap<>();
        wrong.put(Map.of("url", "ftp://x/"), "callwright.sms.url");
        wrong.put(Map.of("url", "https://{to}/"), "callwright.sms.url");
        wrong.put(Map.of("url", "https://user:s3cret@x/"), "callwright.sms.url");
        wrong.put(Map.of("url", "https://x/{other}"), "callwright.sms.url");
        wrong.put(Map.of("url", ""), "callwright.sms.url");
        wrong.put(Map.of("method", "PATCH"), "callwright.sms.method");
        wrong.put(Map.of("method", "GET", "body", "{}"), "callwright.sms.body");
        wrong.put(Map.of("body", "{\"a\": }"), "callwright.sms.body: no JSON, line 1");
        wrong.put(Map.of("body-type", "form", "body", "x"), "callwright.sms.body");
        wrong.put(Map.of("body-type", "xml"), "callwright.sms.body-type: xml (expected: json or form)");
        wrong.put(Map.of("recipients", "some"), "callwright.sms.recipients: some (expected: each or list)");
        wrong.put(Map.of("message-id", "id"), "callwright.sms.message-id");
        wrong.put(Map.of("statuses.ok", "fine"), "callwright.sms.statuses.ok");
        wrong.put(Map.of("auth.oauth2.token-url", "https://x/"), "callwright.sms.auth.oauth2.client-id");
        wrong.forEach((settings, expected) -> assertThatThrownBy(() -> send(ONE, settings))
                .as(settings.toString())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("s3cret"));
    }

    @Test
    void neitherNumbersNorSecretTextsAreWrittenToLogs() {
        assertThat(TWO).hasToString("SmsMessage[from=…ic, to=[…67, …68], 5 characters, 1 media]");
        assertThat(new SmsReceipt("+353861234567", "m1", SmsStatus.SENT, Optional.of("x")))
                .hasToString("SmsReceipt[to=…67, m1, sent, x]");
    }

    @Test
    void withoutAProviderEveryMessageFailsAndSaysWhatToConfigure() {
        assertThat(new NoSms().send(TWO).toCompletableFuture().join())
                .hasSize(2)
                .allSatisfy(receipt -> {
                    assertThat(receipt.status()).isEqualTo(SmsStatus.FAILED);
                    assertThat(receipt.errorCode()).contains("not_configured: set callwright.sms.provider");
                });
    }

    private static SmsReceipt failed(String code) {
        return new SmsReceipt("+353861234567", "", SmsStatus.FAILED, Optional.of(code));
    }

    private List<SmsReceipt> send(SmsMessage message, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("callwright.sms.url", "https://sms.example.com/v1"));
        settings.forEach((name, value) -> all.put("callwright.sms." + name, value));
        return new HttpSms(
                        HttpSmsSettings.read(new PropertySourcePropertyResolver(PropertySource.of("test", all))),
                        provider)
                .send(message)
                .toCompletableFuture()
                .join();
    }

    /** Takes every request and answers each alike. */
    private static final class Provider implements HttpSender {
        private final List<HttpCall> calls = new ArrayList<>();
        private HttpReply reply = new HttpReply(200, "application/json", "{}");
        private Optional<OutsideFailure> failure = Optional.empty();

        @Override
        public CompletionStage<HttpReply> send(HttpCall call) {
            calls.add(call);
            return failure.<CompletionStage<HttpReply>>map(CompletableFuture::failedFuture)
                    .orElseGet(() -> CompletableFuture.completedFuture(reply));
        }

        HttpCall only() {
            assertThat(calls).hasSize(1);
            return calls.get(0);
        }

        String body() {
            assertThat(bodies()).hasSize(1);
            return bodies().get(0);
        }

        List<String> bodies() {
            return calls.stream()
                    .flatMap(call -> call.body().stream())
                    .map(body -> new String(body.bytes(), StandardCharsets.UTF_8))
                    .toList();
        }
    }
}
