package dev.callwright.flow;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.document.Similar;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.flow.file.Found;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Joins the flows of one load to each other. A flow that names one that is not there, or that comes back to itself, is
 * refused; what it was in the library before goes on serving under its name.
 */
final class FlowLinker {
    private final SortedMap<String, Candidate> candidates;
    private final Map<String, Flow> earlier;
    private final ZoneId defaultZone;
    private final FlowVersions versions;
    private final List<FileProblem> problems = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();

    /** @param earlier the flows of the library before */
    FlowLinker(
            SortedMap<String, Candidate> candidates,
            Map<String, Flow> earlier,
            ZoneId defaultZone,
            FlowVersions versions) {
        this.candidates = candidates;
        this.earlier = earlier;
        this.defaultZone = defaultZone;
        this.versions = versions;
    }

    /** The flows that serve from now on, by name. */
    SortedMap<String, Flow> link() {
        candidates.values().forEach(this::rejectCycle);
        boolean more = true;
        while (more) {
            more = false;
            for (Candidate candidate : candidates.values()) {
                more |= !broken.contains(candidate.name()) && rejectUnknown(candidate);
            }
        }
        Map<String, LinkedFlow> flows = new HashMap<>();
        FlowScope scope = new FlowScope(Collections.unmodifiableMap(flows), versions);
        candidates
                .values()
                .forEach(candidate -> choose(candidate, scope).ifPresent(flow -> flows.put(flow.name(), flow)));
        return Collections.unmodifiableSortedMap(new TreeMap<>(flows));
    }

    /** What is wrong with how the flows name each other. */
    List<FileProblem> problems() {
        return problems;
    }

    private Optional<LinkedFlow> choose(Candidate candidate, FlowScope scope) {
        if (broken.contains(candidate.name())) {
            return earlier(candidate.name());
        }
        return Optional.of(
                new LinkedFlow(candidate.name(), candidate.version(), candidate.definition(), defaultZone, scope));
    }

    private Optional<LinkedFlow> earlier(String name) {
        return earlier.get(name) instanceof LinkedFlow flow ? Optional.of(flow) : Optional.empty();
    }

    private boolean serves(String name) {
        return broken.contains(name) ? earlier.containsKey(name) : candidates.containsKey(name);
    }

    private boolean rejectUnknown(Candidate candidate) {
        boolean found = false;
        for (FlowReference reference : candidate.definition().references()) {
            if (!serves(reference.name())) {
                found = true;
                problem(
                        candidate,
                        reference,
                        "the flow " + Found.of(reference.name()),
                        candidates.containsKey(reference.name())
                                ? "a flow without errors"
                                : "the name of a flow: its path below the flows folder, without the ending",
                        suggestion(reference.name()));
            } else if (reference.asFallback() && !isConstant(reference.name())) {
                found = true;
                problem(
                        candidate,
                        reference,
                        "the flow " + Found.of(reference.name()) + ", which decides by the call",
                        "a plain callflow without Liquid: a fallback is served when nothing can be decided",
                        Optional.empty());
            }
        }
        if (found) {
            broken.add(candidate.name());
        }
        return found;
    }

    private boolean isConstant(String name) {
        Candidate candidate = candidates.get(name);
        return broken.contains(name) || candidate == null
                ? earlier(name).flatMap(LinkedFlow::constant).isPresent()
                : candidate.definition().constant().isPresent();
    }

    private Optional<String> suggestion(String name) {
        String plain = name.replaceFirst("^/+", "").replaceFirst("\\.(json|ya?ml)$", "");
        return candidates.containsKey(plain) ? Optional.of(plain) : Similar.to(name, candidates.keySet());
    }

    /** Follows the names from a flow; if they lead back to it, it is refused at the first of them. */
    private void rejectCycle(Candidate candidate) {
        for (FlowReference reference : candidate.definition().references()) {
            List<String> path = new ArrayList<>(List.of(candidate.name()));
            if (leadsTo(candidate.name(), reference.name(), path, new HashSet<>())) {
                broken.add(candidate.name());
                problem(
                        candidate,
                        reference,
                        "a circle: " + String.join(" → ", path) + " → " + candidate.name(),
                        "flows that do not come back to themselves",
                        Optional.empty());
                return;
            }
        }
    }

    private boolean leadsTo(String goal, String from, List<String> path, Set<String> seen) {
        if (from.equals(goal)) {
            return true;
        }
        Candidate candidate = candidates.get(from);
        if (candidate == null || !seen.add(from)) {
            return false;
        }
        path.add(from);
        for (FlowReference reference : candidate.definition().references()) {
            if (leadsTo(goal, reference.name(), path, seen)) {
                return true;
            }
        }
        path.remove(path.size() - 1);
        return false;
    }

    private void problem(
            Candidate candidate, FlowReference reference, String found, String expected, Optional<String> suggestion) {
        Problem problem = Problem.error(reference.pointer(), found, expected);
        problems.add(new FileProblem(
                candidate.path(),
                reference.position().line(),
                reference.position().column(),
                suggestion.map(problem::suggesting).orElse(problem)));
    }
}
