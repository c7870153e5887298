package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems found so far, in order; one error per place. Not thread-safe. */
public final class Findings {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> wrong = new HashSet<>();
    private final boolean templates;

    /** @param templates whether texts that hold Liquid stand for what they will be rendered to, and pass as they are */
    public Findings(boolean templates) {
        this.templates = templates;
    }

    /** Adds a problem, unless its place already has an error, which says more than those that follow from it. */
    public void add(Problem problem) {
        if (problem.isError() ? wrong.add(problem.pointer()) : !wrong.contains(problem.pointer())) {
            problems.add(problem);
        }
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public boolean hasErrors() {
        return !wrong.isEmpty();
    }

    /** Whether {@code text} is a template, about which nothing can be said before it is rendered. */
    public boolean isTemplate(String text) {
        return templates && (text.contains("{{") || text.contains("{%"));
    }

    /** All problems, in the order they were found. */
    public List<Problem> list() {
        return List.copyOf(problems);
    }
}
