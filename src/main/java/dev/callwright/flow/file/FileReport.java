package dev.callwright.flow.file;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.document.Position;
import dev.callwright.flow.document.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one file, and finds the place of each problem in its text. Used by one thread. */
public final class FileReport {
    private static final int MAX_PROBLEMS = 200;

    private final String path;
    private final SourceDocument document;
    private final List<FileProblem> problems = new ArrayList<>();

    public FileReport(String path, SourceDocument document) {
        this.path = path;
        this.document = document;
    }

    /** A problem with a value. */
    public void add(Problem problem) {
        add(document.at(problem.pointer()), problem);
    }

    /** A problem with what a key names, shown where the key stands. */
    public void addAtKey(Problem problem) {
        add(document.keyAt(problem.pointer()), problem);
    }

    public void error(String pointer, String found, String expected) {
        add(Problem.error(pointer, found, expected));
    }

    public void error(String pointer, String found, String expected, Optional<String> suggestion) {
        add(suggested(Problem.error(pointer, found, expected), suggestion));
    }

    /** A problem with a key, shown where the key stands. */
    public void unknownKey(String pointer, String found, String expected, Optional<String> suggestion) {
        add(document.keyAt(pointer), suggested(Problem.error(pointer, found, expected), suggestion));
    }

    /** A problem inside a text of several lines. */
    public void inside(String pointer, String text, int line, int column, Problem problem) {
        add(document.inside(pointer, text, line, column), problem);
    }

    public Position at(String pointer) {
        return document.at(pointer);
    }

    /** Whether the file cannot be used. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.problem().isError());
    }

    /** How many errors there are so far. */
    public int errors() {
        return (int)
                problems.stream().filter(problem -> problem.problem().isError()).count();
    }

    public int count() {
        return problems.size();
    }

    public List<FileProblem> problems() {
        return List.copyOf(problems);
    }

    private void add(Position position, Problem problem) {
        FileProblem added = new FileProblem(path, position.line(), position.column(), problem);
        if (problems.size() < MAX_PROBLEMS && !problems.contains(added)) {
            problems.add(added);
        }
    }

    private static Problem suggested(Problem problem, Optional<String> suggestion) {
        return suggestion.map(problem::suggesting).orElse(problem);
    }
}
