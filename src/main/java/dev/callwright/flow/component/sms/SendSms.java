package dev.callwright.flow.component.sms;

import dev.callwright.callflow.CallflowJson;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Hold;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Prompts;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * PHLO's Send SMS. {@code sent} means that the provider has taken the message for every recipient. PHLO's {@code to.iso2}
 * is {@code to_iso2} here, since {@code to} is a text.
 */
public final class SendSms implements ComponentType {
    private static final String SENT = "sent";
    private static final String FAILED = "failed";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Option<Text> FROM =
            Option.required("from", Types.text(), "the number or sender id that it comes from.");
    private static final Option<List<Text>> TO = Option.required(
            "to",
            Types.oneOrMore(Types.text(), Written.MOST_RECIPIENTS),
            "whom it goes to: a number, several with commas between them, or a list; 100 at most.");
    private static final Option<Text> MESSAGE = Option.optional(
            "message", Types.text(), "What it says, 1,600 characters at most. It may be left out beside media_urls.");
    private static final Option<List<Text>> MEDIA = Option.of(
            "media_urls",
            Types.oneOrMore(Types.text(), Written.MOST_MEDIA),
            List.of(),
            "Pictures that make it an MMS: addresses at which the provider can fetch them (jpeg, png or gif, 500 KB"
                    + " each), 10 at most.");
    private static final Option<Boolean> LOG_CONTENT =
            Option.of("log_content", Types.flag(), true, "Whether logs may say what the message says (default: true).");

    @Override
    public String name() {
        return "send_sms";
    }

    @Override
    public String purpose() {
        return "Sends a text message.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(FROM, TO, MESSAGE, MEDIA, LOG_CONTENT);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(SENT, FAILED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Text> from = node.read(FROM);
        Optional<List<Text>> to = node.read(TO);
        Optional<Text> message = node.read(MESSAGE);
        List<Text> media = node.get(MEDIA);
        boolean logContent = node.get(LOG_CONTENT);
        if (!node.has(MESSAGE) && !node.has(MEDIA)) {
            return node.place().refuseSaying("no \"message\"", "\"message\": what it says; or \"media_urls\"");
        }
        if (message.filter(text -> text.isConstant() && text.source().length() > Written.LONGEST_TEXT)
                .isPresent()) {
            return node.at(MESSAGE)
                    .refuseSaying(
                            String.format(
                                    "a message of %,d characters",
                                    message.get().source().length()),
                            String.format("at most %,d", Written.LONGEST_TEXT));
        }
        return from.isEmpty() || to.isEmpty() || (node.has(MESSAGE) && message.isEmpty())
                ? Optional.empty()
                : Optional.of(new Sending(from.get(), to.get(), message, media, logContent));
    }

    private record Sending(Text from, List<Text> to, Optional<Text> message, List<Text> media, boolean logContent)
            implements Component, Hold.Ending {
        private static final Hold HOLD = new Hold("message", LONGEST, Prompts.NONE);

        @Override
        public States states() {
            return States.of(SENT, FAILED);
        }

        @Override
        public Shape variables() {
            return Receipt.SHAPE;
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.ACTS);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            Written written = Written.of(visit, from, to, message, media);
            Optional<String> refusal = written.refusal();
            return refusal.isPresent()
                    ? Step.leave(FAILED, Receipt.failed(written, visit.outside(), refusal.get()))
                    : HOLD.begin(visit, () -> send(written, visit), this);
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String label) {
            return HOLD.resume(visit, label, this);
        }

        /** Never fails: a message that may have been sent is not sent again. */
        private CompletionStage<String> send(Written written, Visit visit) {
            CompletionStage<List<SmsReceipt>> sent = visit.outside().sms().send(written.message(logContent));
            return sent.toCompletableFuture()
                    .copy()
                    .orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .handle((receipts, error) -> error == null && !receipts.isEmpty()
                            ? Receipt.of(written, visit.outside(), receipts)
                            : Receipt.failed(
                                    written, visit.outside(), error instanceof TimeoutException ? "timeout" : FAILED))
                    .thenApply(values -> new String(CallflowJson.writeJson(values), StandardCharsets.UTF_8));
        }

        @Override
        public Step done(String result) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            if (CallflowJson.read(result) instanceof Map<?, ?> kept) {
                kept.forEach((name, value) -> values.put(String.valueOf(name), value));
            }
            boolean sent = SmsStatus.of(String.valueOf(values.get("status")))
                    .filter(SmsStatus::isSent)
                    .isPresent();
            return new Step.Leave(sent ? SENT : FAILED, values);
        }

        @Override
        public Step unknown(Visit visit, String error) {
            Written written = Written.of(visit, from, to, message, media);
            return new Step.Leave(FAILED, Receipt.failed(written, visit.outside(), error));
        }
    }
}
