package dev.callwright.flow.liquid;

import dev.callwright.callflow.OwnUrls;
import dev.callwright.callflow.PivotRequest;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.exceptions.ExceededMaxIterationsException;
import liqp.exceptions.LiquidException;
import liqp.nodes.LNode;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liqp.parser.Flavor;

/**
 * A text with Liquid in it. Immutable and thread-safe: liqp's own {@code Template} keeps the last caller's values in
 * itself and hands them to the next, so what is shared here is only the tree of nodes, rendered with a context of its
 * own each time.
 *
 * <p>Limits: a template of 20,000 characters, 1,000 loop turns, a result of 20,000 characters, and what
 * {@link RenderBudget} allows its filters. No file is ever read.
 */
public final class LiquidTemplate {
    private static final int MAX_TEMPLATE = 20_000;
    private static final int MAX_TURNS = 1_000;

    private static final TemplateParser PARSER = new TemplateParser.Builder()
            .withFlavor(Flavor.LIQP)
            .withMaxIterations(MAX_TURNS)
            .withMaxSizeRenderedString(RenderBudget.MAX_TEXT)
            .withNameResolver(name -> {
                throw new LiquidFailure("include is not available");
            })
            .build();

    private final String text;
    private final Optional<PlainTemplate> plain;
    private final Optional<ParseTree> tree;
    private final Optional<LNode> shared;
    private final Set<List<String>> paths;
    private final Set<String> variables;

    private LiquidTemplate(String text, ParseTree tree, TemplateCheck check) {
        this.text = text;
        this.plain = Optional.empty();
        this.tree = check.hasComputedIndex() ? Optional.of(tree) : Optional.empty();
        this.shared = check.hasComputedIndex() ? Optional.empty() : Optional.of(nodes(tree));
        this.paths = Set.copyOf(check.paths());
        this.variables = names(paths);
    }

    private LiquidTemplate(String text, PlainTemplate plain) {
        this.text = text;
        this.plain = Optional.of(plain);
        this.tree = Optional.empty();
        this.shared = Optional.empty();
        this.paths = plain.paths();
        this.variables = names(paths);
    }

    private static Set<String> names(Set<List<String>> paths) {
        return paths.stream().map(path -> path.get(0)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A template, or what is wrong with the text.
     *
     * @param template present exactly when there is no mistake
     */
    public record Parsed(Optional<LiquidTemplate> template, List<LiquidMistake> mistakes) {}

    /** Where the values of variables come from. */
    @FunctionalInterface
    public interface Values {
        /**
         * The values of some variables.
         *
         * @param paths what is read of them: each variable with the names behind it
         */
        Map<String, Object> of(Set<List<String>> paths);
    }

    /** The moment and place that one answer's templates are rendered for. Not thread-safe: made for one answer. */
    public static final class Occasion {
        private final Values values;
        private final ZonedDateTime now;
        private final RenderBudget budget = new RenderBudget();

        /** @param now in the flow's zone */
        public Occasion(Values values, ZonedDateTime now) {
            this.values = values;
            this.now = now;
        }

        /** A call whose variables are used by themselves: {@code {{ caller_id_number }}}. */
        public Occasion(PivotRequest call, ZonedDateTime now, OwnUrls urls) {
            this(
                    paths -> CallVariables.of(
                            call,
                            now,
                            urls,
                            paths.stream().map(path -> path.get(0)).collect(Collectors.toSet())),
                    now);
        }
    }

    /** Whether a text has Liquid in it. */
    public static boolean isTemplate(String text) {
        return text.contains("{{") || text.contains("{%");
    }

    /** Reads and checks a template of a plain callflow, which uses the call's variables by themselves. */
    public static Parsed parse(String text) {
        return parse(text, CallVariables.NAMES);
    }

    /** Reads and checks a template. */
    public static Parsed parse(String text, Names names) {
        if (text.length() > MAX_TEMPLATE) {
            return refused(new LiquidMistake(
                    1,
                    1,
                    String.format("a template of %,d characters", text.length()),
                    String.format("at most %,d", MAX_TEMPLATE),
                    Optional.empty()));
        }
        Optional<PlainTemplate> plain = PlainTemplate.of(text).filter(template -> template.isRight(names));
        if (plain.isPresent()) {
            return new Parsed(Optional.of(new LiquidTemplate(text, plain.get())), List.of());
        }
        try {
            ParseTree tree = PARSER.parse(text).getParseTree();
            TemplateCheck check = new TemplateCheck(tree, names);
            return check.mistakes().isEmpty()
                    ? new Parsed(Optional.of(new LiquidTemplate(text, tree, check)), List.of())
                    : new Parsed(Optional.empty(), List.copyOf(check.mistakes()));
        } catch (LiquidException e) {
            return refused(SyntaxMistakes.explain(e));
        } catch (StackOverflowError e) {
            return refused(new LiquidMistake(
                    1,
                    1,
                    "a template nested too deeply",
                    "fewer brackets and tags inside each other",
                    Optional.empty()));
        } catch (RuntimeException e) {
            return refused(
                    new LiquidMistake(1, 1, "a text that is not Liquid", SyntaxMistakes.EXPECTED, Optional.empty()));
        }
    }

    /** What keeps it from being used where these variables are known. */
    public List<LiquidMistake> check(Names names) {
        return plain.isPresent() && plain.get().isRight(names)
                ? List.of()
                : List.copyOf(new TemplateCheck(PARSER.parse(text).getParseTree(), names).mistakes());
    }

    /** What it reads: each variable with the names behind it, as far as they are written out. */
    public Set<List<String>> paths() {
        return paths;
    }

    /** The variables that it uses. */
    public Set<String> variables() {
        return variables;
    }

    /** The names it uses of a variable that holds many: {@code custom_name} of {@code digits}. */
    public Set<String> entriesOf(String variable) {
        return paths.stream()
                .filter(path -> path.get(0).equals(variable) && path.size() > 1)
                .map(path -> path.get(1))
                .collect(Collectors.toSet());
    }

    /**
     * The text for one call.
     *
     * @throws LiquidFailure if it goes beyond a limit, or a filter cannot work on what this call brings
     */
    public String render(Occasion occasion) {
        Map<String, Object> values = occasion.values.of(paths);
        Optional<String> simple = plain.flatMap(template -> template.render(values));
        if (simple.isPresent()) {
            return simple.get();
        }
        TemplateContext context = new TemplateContext(PARSER, values);
        occasion.budget.attach(context);
        DateFilter.attach(context, occasion.now);
        try {
            LNode root = shared.orElseGet(this::fresh);
            return String.valueOf(PARSER.getRenderTransformer().transformObject(context, root.render(context)));
        } catch (StackOverflowError e) {
            throw new LiquidFailure("the template is nested too deeply");
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** Nodes of one's own: those of a computed index remember it, and those of a plain template are seldom needed. */
    private LNode fresh() {
        return nodes(tree.orElseGet(() -> PARSER.parse(text).getParseTree()));
    }

    private static LNode nodes(ParseTree tree) {
        return new CallNodeVisitor(PARSER.insertions).visit(tree);
    }

    private static Parsed refused(LiquidMistake mistake) {
        return new Parsed(Optional.empty(), List.of(mistake));
    }

    /** Only our own words: liqp's messages quote the values that failed. */
    private static LiquidFailure failure(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LiquidFailure failure) {
                return failure;
            }
            if (cause instanceof ExceededMaxIterationsException) {
                return new LiquidFailure(String.format("more than %,d loop turns", MAX_TURNS));
            }
        }
        String message = String.valueOf(e.getMessage());
        return new LiquidFailure(
                message.contains("rendered string exceeds")
                        ? String.format("a result of more than %,d characters", RenderBudget.MAX_TEXT)
                        : "a value of this call is not of the kind that the template needs");
    }
}
