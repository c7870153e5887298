package dev.callwright.callflow;

import dev.callwright.callflow.CatalogFile.Line;
import dev.callwright.callflow.TextType.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a type as the catalog writes it: {@code unique list 1.. of text 1..128 | boolean}. */
final class TypeExpression {
    private final List<String> tokens;
    private final List<Line> inside;
    private final CatalogReader catalog;
    private int next;

    TypeExpression(List<String> tokens, List<Line> inside, CatalogReader catalog) {
        this.tokens = tokens;
        this.inside = inside;
        this.catalog = catalog;
    }

    ValueType read() {
        List<ValueType> alternatives = new ArrayList<>();
        do {
            alternatives.add(single());
        } while (take("|"));
        if (next != tokens.size()) {
            throw new IllegalStateException("catalog: " + tokens + " at " + tokens.get(next));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new UnionType(alternatives);
    }

    /** A pattern in backquotes. Its {@code $} means the very end: Java's would let a line break follow. */
    static Pattern pattern(String quoted) {
        String regex = quoted.substring(1, quoted.length() - 1);
        return Pattern.compile(regex.endsWith("$") ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
    }

    private ValueType single() {
        String word = tokens.get(next++);
        return switch (word) {
            case "text" -> text();
            case "integer" -> new IntegerType(range());
            case "boolean" -> new BooleanType();
            case "any" -> new AnyType();
            case "callflow" -> new CallflowType();
            case "object" -> catalog.object(inside);
            case "one" -> oneOf();
            case "unique" -> {
                next++;
                yield list(true);
            }
            case "list" -> list(false);
            case "choice" -> variants(tokens.get(next++));
            default -> reference(word);
        };
    }

    private ValueType text() {
        Range length = range();
        Optional<Pattern> pattern = Optional.empty();
        if (next < tokens.size() && tokens.get(next).startsWith("`")) {
            pattern = Optional.of(pattern(tokens.get(next++)));
        }
        boolean uri = take("uri");
        boolean reachable = take("reachable");
        Form plain = take("email") ? Form.EMAIL : Form.PLAIN;
        Form form = uri ? (reachable ? Form.REACHABLE_URI : Form.URI) : (reachable ? Form.REACHABLE : plain);
        return new TextType(length, pattern, form);
    }

    private ValueType oneOf() {
        next++;
        List<Object> values = new ArrayList<>();
        while (next < tokens.size() && !tokens.get(next).equals("|")) {
            String word = tokens.get(next++);
            boolean json = word.startsWith("\"") || word.matches("[0-9]+|true|false");
            Object value = json ? Objects.requireNonNull(JsonText.parse(word).value()) : word;
            values.add(value instanceof Integer number ? Long.valueOf(number) : value);
        }
        return new OneOfType(values);
    }

    private ValueType list(boolean unique) {
        Range size = range();
        next++;
        return new ListType(single(), size, unique);
    }

    private ValueType variants(String key) {
        Map<String, ObjectType> variants = new LinkedHashMap<>();
        for (Line line : inside) {
            OptionLine variant = new OptionLine(line, catalog);
            variants.put(variant.name(), (ObjectType) variant.type());
        }
        return new VariantType(key, variants);
    }

    private ValueType reference(String word) {
        if (word.startsWith("@module.")) {
            return catalog.object(word.substring("@module.".length()));
        }
        if (word.startsWith("@")) {
            return catalog.object("types/" + word.substring(1));
        }
        throw new IllegalStateException("catalog: no type " + word + " in " + tokens);
    }

    private Range range() {
        boolean there =
                next < tokens.size() && tokens.get(next).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        return there ? Range.parse(tokens.get(next++)) : Range.ANY;
    }

    private boolean take(String word) {
        boolean there = next < tokens.size() && tokens.get(next).equals(word);
        if (there) {
            next++;
        }
        return there;
    }
}
