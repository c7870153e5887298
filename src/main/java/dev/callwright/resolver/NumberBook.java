package dev.callwright.resolver;

import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowLibrary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who owns a called number. Numbers are compared as written first, then as E.164 ({@link Numbering}); what is said of one
 * account comes before what is said of any. Immutable once filled.
 */
final class NumberBook<T> {
    private static final Pattern WITHOUT_PLUS = Pattern.compile("[0-9]{10,15}");
    private static final String ANY = "";

    private final Map<String, T> owners = new HashMap<>();
    private final Numbering numbering;

    NumberBook(String country) {
        this.numbering = new Numbering(country);
    }

    /** The flows that claim numbers or accounts. */
    static NumberBook<Flow> of(FlowLibrary library, String country) {
        NumberBook<Flow> book = new NumberBook<>(country);
        for (Flow flow : library.flows().values()) {
            String account = flow.account().orElse(ANY);
            flow.numbers().forEach(number -> book.add(account, number, flow));
            if (flow.numbers().isEmpty() && !account.isEmpty()) {
                book.owners.putIfAbsent(account, flow);
            }
        }
        return book;
    }

    /** Gives a number in any account an owner, unless it has one. */
    void add(String number, T owner) {
        add(ANY, number, owner);
    }

    private void add(String account, String number, T owner) {
        owners.putIfAbsent(key(account, numbering.plain(number)), owner);
        numbering.e164(number).ifPresent(canonical -> owners.putIfAbsent(key(account, canonical), owner));
    }

    /** The owner of {@code Request}, else of {@code To}, else of the account. */
    Optional<T> ownerOf(PivotRequest call) {
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        return call.request()
                .flatMap(number -> ownerOf(call, number))
                .or(() -> call.to().flatMap(number -> ownerOf(call, number)))
                .or(() -> call.accountId().map(owners::get));
    }

    private Optional<T> ownerOf(PivotRequest call, String number) {
        return call.accountId().flatMap(account -> ownerIn(account, number)).or(() -> ownerIn(ANY, number));
    }

    private Optional<T> ownerIn(String account, String number) {
        String written = numbering.plain(number);
        T asWritten = owners.get(key(account, written));
        if (asWritten == null && WITHOUT_PLUS.matcher(written).matches()) {
            asWritten = owners.get(key(account, "+" + written)); // some carriers leave the plus out
        }
        return asWritten != null
                ? Optional.of(asWritten)
                : numbering.e164(number).map(canonical -> owners.get(key(account, canonical)));
    }

    private static String key(String account, String number) {
        return account + " " + number;
    }
}
