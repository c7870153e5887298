package dev.callwright.call.crossbar;

import dev.callwright.callflow.CallflowJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Does operations on the account: signs in when needed, and tries again where that is safe. Thread-safe. */
final class Api {
    private static final int PAGE_SIZE = 50;

    /** 20,000 entries; an account has hundreds. */
    private static final int MAX_PAGES = 400;

    private final Transport transport;
    private final Session session;
    private final Timing timing;
    private final Duration timeout;

    Api(Transport transport, Session session, Timing timing, Duration timeout) {
        this.transport = transport;
        this.session = session;
        this.timing = timing;
        this.timeout = timeout;
    }

    /** Does it; fails with {@link CrossbarException}. */
    CompletionStage<Envelope> send(ApiRequest request) {
        return new Operation(request, transport, session, timing, timeout.plus(request.patience())).run();
    }

    /** The same with a query that is new each time: Crossbar answers 304 to what it was asked just now. */
    CompletionStage<Envelope> sendAfresh(ApiRequest request) {
        return send(request.query("random", Long.toHexString(timing.random())));
    }

    /** All objects of a listing, page by page. */
    CompletionStage<List<Fields>> list(String... path) {
        return pages(ApiRequest.get(path).query("page_size", Integer.toString(PAGE_SIZE)), List.of(), 1);
    }

    private CompletionStage<List<Fields>> pages(ApiRequest page, List<Fields> before, int number) {
        return send(page).thenCompose(envelope -> {
            List<Fields> entries = new ArrayList<>(before);
            entries.addAll(Fields.all(envelope.data()));
            Optional<String> next = startKey(envelope.members().members().get("next_start_key"))
                    .filter(key -> !key.equals(page.query().get("start_key")));
            if (next.isEmpty()) {
                return CompletableFuture.completedStage(List.copyOf(entries));
            }
            if (number == MAX_PAGES) {
                return CompletableFuture.failedStage(CrossbarException.unanswered(
                        CrossbarException.Kind.UNREADABLE,
                        false,
                        Operation.words(page),
                        "more than " + MAX_PAGES + " pages"));
            }
            return pages(page.query("start_key", next.get()), entries, number + 1);
        });
    }

    /** A text since Kazoo 4.2, which is sent back as it is; before, any JSON. */
    private static Optional<String> startKey(@Nullable Object key) {
        if (key == null || key.equals("")) {
            return Optional.empty();
        }
        return Optional.of(
                key instanceof String text ? text : new String(CallflowJson.writeJson(key), StandardCharsets.UTF_8));
    }
}
