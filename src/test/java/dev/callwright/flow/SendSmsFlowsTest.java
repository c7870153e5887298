package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.outside.SmsMessage;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsSender;
import dev.callwright.flow.outside.SmsStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows that send text messages. */
class SendSmsFlowsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final String PARTS = String.join(
            "|",
            List.of(
                            "message_uuid",
                            "from",
                            "to",
                            "media_urls.size",
                            "media_count",
                            "type",
                            "to_iso2",
                            "from_iso2",
                            "to_country",
                            "from_country",
                            "msg",
                            "units",
                            "total_rate",
                            "total_amount",
                            "direction",
                            "status",
                            "error_code")
                    .stream()
                    .map(name -> "{{ sms." + name + " }}")
                    .toList());

    private final Path folder;
    private final Provider provider = new Provider();
    private final FlowDirectory flows;

    SendSmsFlowsTest(@TempDir Path folder) {
        this.folder = folder;
        this.flows = OutsideForTests.directory(folder, OutsideForTests.engine(OutsideForTests.sms(provider)));
    }

    /** Takes every message but those to numbers that end in 0. */
    private static final class Provider implements SmsSender {
        private final List<SmsMessage> messages = new ArrayList<>();
        private Optional<CompletableFuture<List<SmsReceipt>>> answer = Optional.empty();

        @Override
        public CompletionStage<List<SmsReceipt>> send(SmsMessage message) {
            messages.add(message);
            List<SmsReceipt> receipts = message.to().stream()
                    .map(to -> to.endsWith("0")
                            ? new SmsReceipt(to, "", SmsStatus.REJECTED, Optional.of("420"))
                            : new SmsReceipt(
                                    to, "uuid-" + to.substring(to.length() - 2), SmsStatus.QUEUED, Optional.empty()))
                    .toList();
            return answer.orElseGet(() -> CompletableFuture.completedFuture(receipts));
        }
    }

    private FlowLibrary sending(String options) {
        String text = "fallback: { module: hangup, data: {} }\nnodes:\n"
                + "  start: { type: start, next: { incoming_call: sms } }\n"
                + "  sms:\n    type: send_sms\n" + options.strip().indent(4)
                + "    next: { sent: good, failed: bad }\n"
                + "  good: { type: play_audio, prompt: \"sent " + PARTS + "\" }\n"
                + "  bad: { type: play_audio, prompt: \"failed {{ sms.status }} {{ sms.error_code }} {{ sms.to }}\" }\n";
        try {
            Files.write(folder.resolve("f.yml"), text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flows.reload();
    }

    private FlowCall call() {
        assertThat(OutsideForTests.problems(flows.library())).isEmpty();
        return new FlowCall(name -> flows.library().flow(name).orElseThrow(), NOW);
    }

    @Test
    void theCallerIsSentAMessageAndEverythingIsKnownOfIt() {
        sending("from: \"+15551234567\"\nto: \"{{ start.call.from }}\"\nmessage: \"Hello {{ call.caller_id_name }}\"");
        FlowCall call = call().calls("f");
        assertThat(call.hears())
                .containsExactly(
                        "sent uuid-67|+15551234567|+353861234567|0|0|sms|IE|US|Ireland|United States|Hello Jo|1"
                                + "|0.05|0.05|outbound|queued|");
        assertThat(provider.messages)
                .containsExactly(new SmsMessage("+15551234567", List.of("+353861234567"), "Hello Jo", List.of(), true));
    }

    @Test
    void severalPeopleAreReachedByAListOrByCommas() {
        sending("from: Callwright\nto: [\"+353 86 123-4567, +1 (555) 000-1111\", \"+353861234567\"]\n" + "message: \""
                + "x".repeat(161) + "\"\nlog_content: false");
        String heard = call().calls("f").hears().get(0);
        assertThat(heard).contains("uuid-67,uuid-11|Callwright|+353861234567,+15550001111|", "|2|0.06|0.12|");
        assertThat(provider.messages.get(0).to()).containsExactly("+353861234567", "+15550001111");
        assertThat(provider.messages.get(0).logContent()).isFalse();
    }

    @Test
    void picturesMakeItAnMms() {
        sending("from: \"+15551234567\"\nto: \"+15550001111\"\nmedia_urls: [https://cdn.example.com/a.png]");
        assertThat(call().calls("f").hears().get(0)).contains("|1|1|mms|");
        assertThat(provider.messages.get(0).media()).containsExactly(URI.create("https://cdn.example.com/a.png"));
        assertThat(provider.messages.get(0).text()).isEmpty();
    }

    @Test
    void oneWhoIsNotReachedMakesItAFailure() {
        sending("from: \"+15551234567\"\nto: \"+15550001111,+15550002220\"\nmessage: Hello");
        assertThat(call().calls("f").hears()).containsExactly("failed rejected 420 +15550001111,+15550002220");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jo|invalid_to",
                "''|invalid_to",
                "+15550001111;DROP|invalid_to",
                "+15550001111, anna@example.com|invalid_to"
            })
    void whatIsNoNumberIsNotSentTo(String to, String why) {
        sending("from: \"+15551234567\"\nto: \"{{ call.caller_id_name }}\"\nmessage: Hello");
        assertThat(call().with("Caller-ID-Name", to).calls("f").hears().get(0)).startsWith("failed failed " + why);
        assertThat(provider.messages).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: \"{{ call.caller_id_name }}\";to: \"+15550001111\";message: Hi|<b>|invalid_from",
                "from: A;to: \"+15550001111\";message: \"{{ call.caller_id_name }}\"|''|empty_message",
                "from: A;to: \"+15550001111\";media_urls: \"{{ call.caller_id_name }}\"|file:///etc/passwd|invalid_media"
            })
    void whatCannotBeSentIsNotSent(String options, String name, String why) {
        sending(options.replace(";", "\n"));
        assertThat(call().with("Caller-ID-Name", name).calls("f").hears().get(0))
                .contains("failed failed " + why);
        assertThat(provider.messages).isEmpty();
    }

    @Test
    void aVeryLongMessageIsNotSent() {
        sending("from: A\nto: \"+15550001111\"\nmessage: \"{{ call.caller_id_name }}\"");
        assertThat(call().with("Caller-ID-Name", "x".repeat(1_601))
                        .calls("f")
                        .hears()
                        .get(0))
                .contains("message_too_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "message: 7 ", "to: \"+1555\"\nmessage: a", "from: A\nmessage: a", "from: A\nto: \"+1\""})
    void whatIsMissingIsSaidWhenItIsLoaded(String options) {
        assertThat(sending(options).refused()).containsExactly("f.yml");
    }

    @Test
    void aRepeatedRequestSendsNothingTwice() {
        sending("from: A\nto: \"+15550001111\"\nmessage: Hello");
        FlowCall call = call().calls("f");
        assertThat(call.asksAgain()).isEqualTo(call.here());
        assertThat(provider.messages).hasSize(1);
    }

    @Test
    void aSlowProviderIsWaitedForInSilence() {
        CompletableFuture<List<SmsReceipt>> answer = new CompletableFuture<>();
        provider.answer = Optional.of(answer);
        sending("from: A\nto: \"+15550001111\"\nmessage: Hello");
        FlowCall call =
                new FlowCall(name -> new Hurried(flows.library().flow(name).orElseThrow()), NOW).calls("f");
        assertThat(call.modules()).containsExactly("sleep", "pivot");
        answer.complete(List.of(new SmsReceipt("+15550001111", "u", SmsStatus.DELIVERED, Optional.empty())));
        assertThat(call.goesOn().hears().get(0)).contains("|delivered|");
        assertThat(provider.messages).hasSize(1);
    }

    @Test
    void aProviderThatBreaksIsAFailure() {
        provider.answer = Optional.of(CompletableFuture.failedFuture(new IllegalStateException("broken")));
        sending("from: A\nto: \"+15550001111\"\nmessage: Hello");
        assertThat(call().calls("f").hears()).containsExactly("failed failed failed +15550001111");
    }

    @Test
    void halfACharacterDoesNotBreakTheAnswer() {
        sending("from: A\nto: \"+15550001111\"\nmessage: \"{{ call.caller_id_name }}!\"");
        assertThat(call().with("Caller-ID-Name", "a\uD83D").calls("f").hears().get(0))
                .contains("|a?!|");
    }
}
