package dev.callwright.flow.liquid;

import dev.callwright.flow.document.Similar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import liqp.org.antlr.v4.runtime.ParserRuleContext;
import liqp.org.antlr.v4.runtime.Token;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liquid.parser.v4.LiquidParser.AssignmentContext;
import liquid.parser.v4.LiquidParser.Capture_tag_IdContext;
import liquid.parser.v4.LiquidParser.Capture_tag_StrContext;
import liquid.parser.v4.LiquidParser.FilterContext;
import liquid.parser.v4.LiquidParser.For_arrayContext;
import liquid.parser.v4.LiquidParser.For_rangeContext;
import liquid.parser.v4.LiquidParser.Include_relative_tagContext;
import liquid.parser.v4.LiquidParser.Include_tagContext;
import liquid.parser.v4.LiquidParser.IndexContext;
import liquid.parser.v4.LiquidParser.Lookup_IdContext;
import liquid.parser.v4.LiquidParser.Lookup_StrContext;
import liquid.parser.v4.LiquidParser.Lookup_id_indexesContext;
import liquid.parser.v4.LiquidParser.Simple_tagContext;
import liquid.parser.v4.LiquidParser.Table_tagContext;

/**
 * What can be said of a template without a call: which variables and filters it uses, and which of them do not exist.
 * liqp itself would print an unknown variable as nothing.
 */
final class TemplateCheck {
    private static final Set<String> COUNTERS = Set.of("increment", "decrement");

    private final Set<List<String>> paths = new LinkedHashSet<>();
    private final Set<String> locals = new HashSet<>(Set.of("forloop", "tablerowloop"));
    private final List<Lookup_id_indexesContext> lookups = new ArrayList<>();
    private final List<LiquidMistake> mistakes = new ArrayList<>();
    private final Names names;
    private boolean computedIndex;

    TemplateCheck(ParseTree tree, Names names) {
        this.names = names;
        walk(tree);
        lookups.forEach(this::check);
    }

    /** What it reads: each variable with the names behind it, as far as they are written out. */
    Set<List<String>> paths() {
        return paths;
    }

    List<LiquidMistake> mistakes() {
        return mistakes;
    }

    /** Whether an index is computed ({@code a[b]}): liqp keeps its value in the node, so the node cannot be shared. */
    boolean hasComputedIndex() {
        return computedIndex;
    }

    private void walk(ParseTree tree) {
        if (tree instanceof ParserRuleContext rule) {
            note(rule);
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            walk(tree.getChild(i));
        }
    }

    private void note(ParserRuleContext rule) {
        if (rule instanceof Lookup_id_indexesContext lookup) {
            lookups.add(lookup);
        } else if (rule instanceof FilterContext filter) {
            checkFilter(filter);
        } else if (rule instanceof IndexContext index) {
            computedIndex |=
                    index.expr() != null && !Lookups.isLiteral(index.expr().getText());
        } else if (rule instanceof AssignmentContext assignment) {
            locals.add(assignment.id().getText());
        } else if (rule instanceof Capture_tag_IdContext capture) {
            locals.add(capture.id().getText());
        } else if (rule instanceof Capture_tag_StrContext capture) {
            locals.add(Lookups.unquoted(capture.Str().getText()));
        } else if (rule instanceof For_arrayContext loop) {
            locals.add(loop.id().getText());
        } else if (rule instanceof For_rangeContext loop) {
            locals.add(loop.id().getText());
        } else if (rule instanceof Table_tagContext table) {
            locals.add(table.id().getText());
        } else if (rule instanceof Simple_tagContext tag
                && COUNTERS.contains(tag.SimpleTagId().getText())) {
            locals.add(
                    tag.other_tag_parameters() == null
                            ? ""
                            : tag.other_tag_parameters().getText());
        } else if (isInclude(rule)) {
            mistake(
                    rule.getStart(),
                    "the tag \"include\"",
                    "no other file: a flow's texts stand in the flow",
                    Optional.empty());
        } else if (rule instanceof Lookup_IdContext || rule instanceof Lookup_StrContext) {
            mistake(
                    rule.getStart(),
                    rule.getText(),
                    "a variable by its name: {{ caller_id_number }}",
                    Optional.empty());
        }
    }

    private void check(Lookup_id_indexesContext lookup) {
        String name = lookup.id().getText();
        if (locals.contains(name)) {
            return;
        }
        Optional<Shape> shape = names.shape(name);
        if (shape.isEmpty()) {
            mistake(
                    lookup.getStart(),
                    "the variable \"" + name + "\"",
                    "one of " + String.join(", ", names.all()),
                    names.meant(name));
            return;
        }
        paths.add(Lookups.path(lookup));
        checkIndexes(name, shape.get(), lookup.index());
    }

    private void checkIndexes(String name, Shape variable, List<IndexContext> indexes) {
        Optional<Shape> shape = Optional.of(variable);
        StringBuilder written = new StringBuilder(name);
        for (IndexContext index : indexes) {
            if (shape.isEmpty()) {
                return;
            }
            written.append(index.getText());
            String expected = shape.get().expectedInsteadOf(index);
            Optional<String> member = Lookups.literal(index);
            if (!expected.isEmpty()) {
                Set<String> members = shape.get().memberNames();
                mistake(
                        index.getStart(),
                        written.toString(),
                        expected,
                        member.flatMap(text -> Similar.to(text, members)));
                return;
            }
            shape = shape.flatMap(known -> member.flatMap(known::member));
        }
    }

    private void checkFilter(FilterContext filter) {
        String name = filter.Id().getText();
        if (!CallFilters.names().contains(name)) {
            mistake(
                    filter.Id().getSymbol(),
                    "the filter \"" + name + "\"",
                    "one of " + String.join(", ", new TreeSet<>(CallFilters.names())),
                    Similar.to(name, CallFilters.names()));
        }
    }

    private void mistake(Token token, String found, String expected, Optional<String> suggestion) {
        mistakes.add(
                new LiquidMistake(token.getLine(), token.getCharPositionInLine() + 1, found, expected, suggestion));
    }

    private static boolean isInclude(ParserRuleContext rule) {
        return rule instanceof Include_tagContext
                || rule instanceof Include_relative_tagContext
                || (rule instanceof Simple_tagContext tag
                        && tag.SimpleTagId().getText().startsWith("include"));
    }
}
