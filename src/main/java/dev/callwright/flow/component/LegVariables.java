package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.Countries.Country;
import dev.callwright.flow.outside.Rates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PHLO's variables of a call that a node placed or forwarded ({@code contracts/phlo.md}, "Components"). What is not known
 * when they are read is the empty text, or 0 where it is a number.
 */
final class LegVariables {
    private static final int SECONDS_PER_MINUTE = 60;

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private LegVariables() {}

    /** The names that a call which was placed and one that was forwarded have in common. */
    static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (String name : new String[] {
            "uuid",
            "to",
            "from",
            "start_time",
            "answer_time",
            "end_time",
            "direction",
            "from_iso2",
            "from_country",
            "leg",
            "hangup_cause",
            "duration",
            "bill_duration",
            "bill_rate",
            "bill_amount"
        }) {
            shapes.put(name, Shape.TEXT);
        }
        shapes.put("ring_status", Shape.FLAG);
        return shapes;
    }

    /** The variables of a call of which nothing but its two ends is known. */
    static LegVariables of(Visit visit, String from, String to, String leg) {
        LegVariables made = new LegVariables();
        Optional<Country> country = visit.outside().countries().of(from);
        made.with("uuid", "")
                .with("to", to)
                .with("from", from)
                .with("start_time", "")
                .with("answer_time", "")
                .with("end_time", "")
                .with("direction", "outbound")
                .with("from_iso2", country.map(Country::iso2).orElse(""))
                .with("from_country", country.map(Country::name).orElse(""))
                .with("leg", leg)
                .with("hangup_cause", "")
                .with("duration", 0)
                .with("bill_duration", 0)
                .with("bill_rate", rate(visit, to).toPlainString())
                .with("bill_amount", "0")
                .with("ring_status", false);
        return made;
    }

    /** One of them. */
    LegVariables with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** When it was, and why it ended. */
    LegVariables ended(Visit visit, CallFacts facts, boolean talked) {
        BigDecimal minutes =
                BigDecimal.valueOf(talked ? (facts.billed() + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE : 0);
        BigDecimal amount = rate(visit, String.valueOf(values.get("to"))).multiply(minutes);
        return with("start_time", second(facts.start()))
                .with("answer_time", talked ? second(facts.answer()) : "")
                .with("end_time", second(facts.end()))
                .with("hangup_cause", facts.cause())
                .with("duration", facts.seconds())
                .with("bill_duration", talked ? facts.billed() : 0)
                .with("bill_amount", amount.stripTrailingZeros().toPlainString())
                .with("ring_status", talked || facts.rang());
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    private static String second(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond()).toString();
    }

    private static BigDecimal rate(Visit visit, String to) {
        return visit.outside().rates().of(to, Rates.Kind.CALL).perUnit();
    }
}
