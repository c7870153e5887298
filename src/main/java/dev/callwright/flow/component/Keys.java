package dev.callwright.flow.component;

import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects keys with Kazoo's {@code collect_dtmf}. Each visit uses a collection of its own, as the PBX sends all of them
 * again and again; and a terminator is always named, as Kazoo would else put {@code #} there
 * ({@code contracts/kazoo-mapping.md}, 5 and 7).
 *
 * @param most keys at most
 * @param timeoutMillis until the first key
 * @param interdigitMillis until the next
 * @param terminator the key that ends the input, never part of it
 */
record Keys(int most, int timeoutMillis, int interdigitMillis, String terminator) {
    /** All keys of a telephone. */
    static final List<String> ALL = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#");

    /** The modules that play the prompts and collect; then the node is resumed with the label. */
    Next collect(Visit visit, List<Piece> prompts, boolean interrupt, String label) {
        List<Piece> pieces = new ArrayList<>(prompts);
        if (!interrupt && !prompts.isEmpty()) {
            pieces.add(Piece.of("flush_dtmf", Map.of("collection_name", "default")));
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("max_digits", most);
        data.put("timeout", timeoutMillis);
        data.put("interdigit_timeout", interdigitMillis);
        data.put("terminator", terminator);
        data.put("collection_name", collection(visit));
        pieces.add(Piece.of("collect_dtmf", data));
        return Piece.chain(pieces, Next.back(label));
    }

    /** What was pressed; empty for nothing. */
    static String pressed(Visit visit) {
        PivotRequest call = visit.call();
        return call.digits().legacy()
                ? call.digits().any().orElse("")
                : call.digits().collection(collection(visit)).orElse("");
    }

    private static String collection(Visit visit) {
        return visit.node() + "_" + visit.number();
    }
}
