package dev.callwright.flow.liquid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquid.parser.v4.LiquidParser.IndexContext;
import liquid.parser.v4.LiquidParser.Lookup_id_indexesContext;

/** The names in a look-up such as {@code a.b['c'][d]}. */
final class Lookups {
    private Lookups() {}

    /** The names from the left as far as they are written out: {@code a, b, c}. */
    static List<String> path(Lookup_id_indexesContext lookup) {
        List<String> path = new ArrayList<>();
        path.add(lookup.id().getText());
        for (IndexContext index : lookup.index()) {
            Optional<String> name = literal(index);
            if (name.isEmpty()) {
                break;
            }
            path.add(name.get());
        }
        return path;
    }

    /** The name that an index is, unless it is computed. */
    static Optional<String> literal(IndexContext index) {
        if (index.id2() != null) {
            return Optional.of(index.id2().getText());
        }
        return isLiteral(index.expr().getText())
                ? Optional.of(unquoted(index.expr().getText()))
                : Optional.empty();
    }

    static boolean isLiteral(String expression) {
        char first = expression.isEmpty() ? ' ' : expression.charAt(0);
        return first == '"' || first == '\'' || first == '-' || (first >= '0' && first <= '9');
    }

    /** A text without the quotes around it; a number as it is. */
    static String unquoted(String text) {
        boolean quoted = text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
