package dev.callwright.flow.liquid;

import java.util.Set;
import liqp.Insertions;
import liqp.nodes.LNode;
import liqp.nodes.LookupNode;
import liqp.parser.v4.NodeVisitor;
import liquid.parser.v4.LiquidParser.ExprContext;
import liquid.parser.v4.LiquidParser.Expr_eqContext;
import liquid.parser.v4.LiquidParser.Expr_termContext;
import liquid.parser.v4.LiquidParser.Lookup_id_indexesContext;
import liquid.parser.v4.LiquidParser.TermContext;
import liquid.parser.v4.LiquidParser.Term_BlankContext;
import liquid.parser.v4.LiquidParser.Term_EmptyContext;

/** Builds the nodes that are rendered: liqp's own, but for {@code digits} and comparisons with nothing. */
final class CallNodeVisitor extends NodeVisitor {
    private static final Set<String> NOTHING = Set.of("empty", "\"\"", "''");

    CallNodeVisitor(Insertions insertions) {
        super(insertions, CallFilters.all(), true);
    }

    @Override
    public LookupNode visitLookup_id_indexes(Lookup_id_indexesContext lookup) {
        String name = lookup.id().getText();
        if (lookup.index().isEmpty()) {
            return name.equals(DigitsVariable.NAME)
                    ? new DigitsVariable.Lookup(name)
                    : super.visitLookup_id_indexes(lookup);
        }
        boolean ofTheCall =
                lookup.index().size() == 1 && lookup.index(0).getText().equals("." + DigitsVariable.NAME);
        if (!ofTheCall) {
            return super.visitLookup_id_indexes(lookup);
        }
        LookupNode node = new DigitsVariable.Lookup(name);
        node.add(new LookupNode.Hash(DigitsVariable.NAME));
        return node;
    }

    @Override
    public LNode visitExpr_eq(Expr_eqContext comparison) {
        boolean wanted = comparison.Eq() != null;
        if (isNothing(comparison.rhs)) {
            return new EmptyComparison(visit(comparison.lhs), wanted, isBlank(comparison.rhs));
        }
        if (isNothing(comparison.lhs)) {
            return new EmptyComparison(visit(comparison.rhs), wanted, isBlank(comparison.lhs));
        }
        return super.visitExpr_eq(comparison);
    }

    private static boolean isNothing(ExprContext expression) {
        return isBlank(expression) || (expression instanceof Expr_termContext term && isEmpty(term.term()));
    }

    /** The lexer gives {@code empty} in a comparison as a look-up of that name or as a term of its own. */
    private static boolean isEmpty(TermContext term) {
        return term instanceof Term_EmptyContext || NOTHING.contains(term.getText());
    }

    private static boolean isBlank(ExprContext expression) {
        return expression instanceof Expr_termContext term && term.term() instanceof Term_BlankContext;
    }
}
