package dev.callwright.flow.component.sms;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.outside.Countries.Country;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.outside.Rates;
import dev.callwright.flow.outside.SmsReceipt;
import dev.callwright.flow.outside.SmsStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The variables of Send SMS ({@code contracts/phlo.md}, "Components"). With several recipients, of the first of them. */
final class Receipt {
    /** What stands behind the node's name. {@code media_urls} is a list. */
    static final Shape SHAPE = Shape.of(Arrays.stream(new String[] {
                "message_uuid",
                "from",
                "to",
                "media_urls",
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
                "error_code"
            })
            .collect(Collectors.toMap(name -> name, name -> name.equals("media_urls") ? Shape.LIST : Shape.TEXT)));

    private Receipt() {}

    /** Nothing is known of it but why. */
    static Map<String, Object> failed(Written message, Outside outside, String errorCode) {
        return of(message, outside, List.of(), SmsStatus.FAILED, errorCode);
    }

    /** What the provider says; the first recipient whom it did not reach makes it a failure. */
    static Map<String, Object> of(Written message, Outside outside, List<SmsReceipt> receipts) {
        Optional<SmsReceipt> failure =
                receipts.stream().filter(each -> !each.status().isSent()).findFirst();
        SmsReceipt telling = failure.orElseGet(() -> receipts.get(0));
        return of(
                message,
                outside,
                receipts,
                telling.status(),
                telling.errorCode().orElse(""));
    }

    private static Map<String, Object> of(
            Written message, Outside outside, List<SmsReceipt> receipts, SmsStatus status, String errorCode) {
        int units = message.media().isEmpty() ? MessageUnits.of(message.text()) : 1;
        String first = message.to().isEmpty() ? "" : message.to().get(0);
        List<String> sent = receipts.stream()
                .filter(each -> each.status().isSent())
                .map(SmsReceipt::to)
                .toList();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "message_uuid",
                receipts.stream()
                        .map(SmsReceipt::messageUuid)
                        .filter(uuid -> !uuid.isEmpty())
                        .collect(Collectors.joining(",")));
        values.put("from", message.from());
        values.put("to", String.join(",", message.to()));
        values.put("media_urls", message.media());
        values.put("media_count", message.media().size());
        values.put("type", message.media().isEmpty() ? "sms" : "mms");
        values.put("to_iso2", outside.countries().of(first).map(Country::iso2).orElse(""));
        values.put(
                "from_iso2",
                outside.countries().of(message.from()).map(Country::iso2).orElse(""));
        values.put(
                "to_country", outside.countries().of(first).map(Country::name).orElse(""));
        values.put(
                "from_country",
                outside.countries().of(message.from()).map(Country::name).orElse(""));
        values.put("msg", message.text());
        values.put("units", units);
        values.put("total_rate", plain(rates(message.to(), outside)));
        values.put("total_amount", plain(rates(sent, outside).multiply(BigDecimal.valueOf(units))));
        values.put("direction", "outbound");
        values.put("status", status.wireName());
        values.put("error_code", errorCode);
        return values;
    }

    /** What a unit costs to all of them together. */
    private static BigDecimal rates(List<String> numbers, Outside outside) {
        return numbers.stream()
                .map(number -> outside.rates().of(number, Rates.Kind.SMS).perUnit())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.toPlainString();
    }
}
