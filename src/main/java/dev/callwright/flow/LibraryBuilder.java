package dev.callwright.flow;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FileProblem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes one library of many files: names are unique, references lead somewhere, numbers are claimed once. */
final class LibraryBuilder {
    private static final Comparator<FileProblem> BY_PLACE = Comparator.comparing(FileProblem::file)
            .thenComparingInt(FileProblem::line)
            .thenComparingInt(FileProblem::column);

    private final Collection<LoadedFile> files;
    private final Map<String, Candidate> goodBefore;
    private final Map<String, Flow> earlier;
    private final ZoneId defaultZone;
    private final FlowVersions versions;
    private final List<FileProblem> problems = new ArrayList<>();
    private final SortedMap<String, Candidate> candidates = new TreeMap<>();

    /**
     * @param goodBefore the last definition of each flow that was right by itself
     * @param earlier the flows that serve now
     */
    LibraryBuilder(
            Collection<LoadedFile> files,
            Map<String, Candidate> goodBefore,
            Map<String, Flow> earlier,
            ZoneId defaultZone,
            FlowVersions versions) {
        this.files = files;
        this.goodBefore = goodBefore;
        this.earlier = earlier;
        this.defaultZone = defaultZone;
        this.versions = versions;
    }

    SortedMap<String, Flow> build() {
        Map<String, String> paths = new HashMap<>();
        for (LoadedFile file : files) {
            problems.addAll(file.problems());
            String other = paths.putIfAbsent(file.name(), file.path());
            if (other != null) {
                twice(other, file.path());
                twice(file.path(), other);
                candidates.remove(file.name());
                keepBefore(file.name());
            } else if (file.definition().isPresent()) {
                candidates.put(
                        file.name(),
                        new Candidate(
                                file.path(),
                                file.name(),
                                file.version(),
                                file.definition().get()));
            } else {
                keepBefore(file.name());
            }
        }
        FlowLinker linker = new FlowLinker(candidates, earlier, defaultZone, versions);
        SortedMap<String, Flow> linked = linker.link();
        problems.addAll(linker.problems());
        NumberClaims claims = new NumberClaims(candidates, earlier);
        SortedMap<String, Flow> settled = claims.settle(linked);
        problems.addAll(claims.problems());
        return settled;
    }

    /** The definitions to go back to after the next load. */
    Map<String, Candidate> good() {
        return Map.copyOf(candidates);
    }

    List<FileProblem> problems() {
        return problems;
    }

    /** A library of these flows, with everything that is wrong. */
    static FlowLibrary library(SortedMap<String, Flow> flows, List<FileProblem> problems) {
        List<FileProblem> sorted = problems.stream().distinct().sorted(BY_PLACE).toList();
        List<String> refused = sorted.stream()
                .filter(problem -> problem.problem().isError())
                .map(FileProblem::file)
                .distinct()
                .toList();
        return new FlowLibrary(Collections.unmodifiableSortedMap(flows), sorted, refused);
    }

    private void keepBefore(String name) {
        Candidate before = goodBefore.get(name);
        if (before != null) {
            candidates.put(name, before);
        }
    }

    private void twice(String path, String other) {
        String name = FlowText.name(path);
        problems.add(new FileProblem(
                path, 0, 0, Problem.error("", "the same name as " + other, "one file for the flow \"" + name + "\"")));
    }
}
