package dev.callwright.callflow;

import dev.callwright.callflow.CatalogFile.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One option line of the catalog: {@code timeout  integer 1.. = 5000 unit:ms [5]  -- how long the first key may take}. */
final class OptionLine {
    private static final String DESCRIPTION = " -- ";

    private final Line line;
    private final CatalogReader catalog;
    private final String name;
    private final boolean required;
    private final String description;
    private final List<String> type = new ArrayList<>();
    private Optional<Object> defaultValue = Optional.empty();
    private Optional<String> unit = Optional.empty();
    private Optional<IdRule> id = Optional.empty();
    private Set<KazooVersion> versions = CatalogFile.versions("");

    OptionLine(Line line, CatalogReader catalog) {
        this.line = line;
        this.catalog = catalog;
        int end = line.text().indexOf(DESCRIPTION);
        this.description = end < 0 ? "" : line.text().substring(end + DESCRIPTION.length());
        List<String> tokens = Tokens.of(end < 0 ? line.text() : line.text().substring(0, end));
        String first = tokens.get(0);
        this.required = first.endsWith("!");
        this.name = required ? first.substring(0, first.length() - 1) : first;
        for (int i = 1; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("=")) {
                i++;
                defaultValue = Optional.of(
                        Objects.requireNonNull(JsonText.parse(tokens.get(i)).value()));
            } else if (token.startsWith("unit:")) {
                unit = Optional.of(token.substring("unit:".length()));
            } else if (token.startsWith("id:")) {
                id = Optional.of(IdRule.parse(token.substring("id:".length())));
            } else if (token.startsWith("[")) {
                versions = CatalogFile.versions(token.substring(1, token.length() - 1));
            } else {
                type.add(token);
            }
        }
    }

    String name() {
        return name;
    }

    Set<KazooVersion> versions() {
        return versions;
    }

    /** For a name in backquotes: the pattern that names of members match. */
    Optional<Pattern> namePattern() {
        return name.startsWith("`") ? Optional.of(TypeExpression.pattern(name)) : Optional.empty();
    }

    ValueType type() {
        return new TypeExpression(type, line.inside(), catalog).read();
    }

    OptionSpec spec(Set<KazooVersion> in, boolean alsoRequired) {
        return new OptionSpec(
                name, type(), required || alsoRequired, defaultValue, unit, id, Set.copyOf(in), description);
    }
}
