package dev.callwright.flow.document;

import dev.callwright.callflow.Problem;

/** A text is not JSON or YAML as we read it: what was found, what is expected, and where. */
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Position position;
    private final transient Problem problem;

    DocumentException(Position position, Problem problem) {
        super(problem.toString());
        this.position = position;
        this.problem = problem;
    }

    static DocumentException at(Position position, String pointer, String found, String expected) {
        return new DocumentException(position, Problem.error(pointer, found, expected));
    }

    public Position position() {
        return position;
    }

    public Problem problem() {
        return problem;
    }
}
