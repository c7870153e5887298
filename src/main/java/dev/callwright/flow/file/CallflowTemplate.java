package dev.callwright.flow.file;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowPreparer;
import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.OwnUrls;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.document.Pointers;
import dev.callwright.flow.liquid.LiquidFailure;
import dev.callwright.flow.liquid.LiquidTemplate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A callflow as an author wrote it. One without Liquid is prepared once and is the same object on every call; one with
 * Liquid is rendered and prepared again for each. Immutable and thread-safe.
 */
public final class CallflowTemplate {
    private final @Nullable Object tree;
    private final Map<String, LiquidTemplate> templates;
    private final Optional<Callflow> constant;
    private final CallflowPreparer preparer;
    private final OwnUrls urls;

    /** @param constant present if there are no templates */
    CallflowTemplate(
            @Nullable Object tree,
            Map<String, LiquidTemplate> templates,
            Optional<Callflow> constant,
            CallflowPreparer preparer,
            OwnUrls urls) {
        this.tree = tree;
        this.templates = templates;
        this.constant = constant;
        this.preparer = preparer;
        this.urls = urls;
    }

    /** The tree, when it is the same for every call. */
    public Optional<Callflow> constant() {
        return constant;
    }

    /** The tree as it was written, names and templates as they stand there, to be drawn. */
    public Callflow written() {
        return WrittenCallflow.of(tree);
    }

    /**
     * The tree for one call.
     *
     * @param now in the flow's zone
     * @throws FlowException if a template fails, or what it gives the PBX would refuse
     */
    public Callflow render(PivotRequest call, ZonedDateTime now) {
        if (constant.isPresent()) {
            return constant.get();
        }
        Prepared prepared = prepare(call, now);
        return prepared.callflow().orElseThrow(() -> refused(prepared.problems()));
    }

    /** What the preparer makes of the rendered tree, problems and all. */
    Prepared prepare(PivotRequest call, ZonedDateTime now) {
        return preparer.prepareRendered(rendered(tree, "", new LiquidTemplate.Occasion(call, now, urls)));
    }

    private @Nullable Object rendered(@Nullable Object value, String pointer, LiquidTemplate.Occasion occasion) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(
                    String.valueOf(key), rendered(item, Pointers.child(pointer, String.valueOf(key)), occasion)));
            return copy;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                copy.add(rendered(items.get(i), Pointers.child(pointer, i), occasion));
            }
            return copy;
        }
        LiquidTemplate template = templates.get(pointer);
        return template == null ? value : rendered(template, pointer, occasion);
    }

    private static String rendered(LiquidTemplate template, String pointer, LiquidTemplate.Occasion occasion) {
        try {
            return template.render(occasion);
        } catch (LiquidFailure e) {
            throw new FlowException(pointer + ": the template failed: " + e.getMessage());
        }
    }

    /** Says where and what is expected, but not what came out: that may be the caller's number. */
    private FlowException refused(List<Problem> problems) {
        Problem problem = problems.stream()
                .filter(Problem::isError)
                .findFirst()
                .orElse(Problem.error("", "a callflow the PBX refuses", "one that it runs"));
        boolean fromCall = templates.keySet().stream()
                .anyMatch(leaf ->
                        leaf.startsWith(problem.pointer()) || problem.pointer().startsWith(leaf));
        return new FlowException(
                fromCall
                        ? (problem.pointer().isEmpty() ? "/" : problem.pointer())
                                + ": what the template gave for this call is not valid there, expected "
                                + problem.expected()
                        : problem.toString());
    }
}
