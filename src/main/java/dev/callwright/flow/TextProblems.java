package dev.callwright.flow;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FileProblem;
import java.util.List;
import java.util.Optional;

/**
 * For people:
 *
 * <pre>
 * flows/main.yml:12:7: error: /open/data/id: found "front_dsk", expected …; did you mean front_desk?
 *   12 |   id: front_dsk
 *      |       ^
 * </pre>
 */
record TextProblems(String folder) implements ProblemFormat {
    private static final int WIDTH = 160;

    @Override
    public String format(List<FileProblem> problems, SourceLines sources) {
        StringBuilder out = new StringBuilder();
        for (FileProblem problem : problems) {
            out.append(Printable.of(ProblemFormat.path(folder, problem)));
            if (problem.line() > 0) {
                out.append(':').append(problem.line()).append(':').append(problem.column());
            }
            out.append(": ").append(sentence(problem.problem())).append('\n');
            source(problem, sources).ifPresent(out::append);
        }
        return out.toString();
    }

    /** {@code error: /data/id: found …, expected …; did you mean …?} */
    static String sentence(Problem problem) {
        String place = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        String text = (problem.isError() ? "error: " : "warning: ") + place + "found " + problem.found() + ", "
                + (problem.isError() ? "expected " : "") + problem.expected()
                + problem.suggestion()
                        .map(suggestion -> "; did you mean " + suggestion + "?")
                        .orElse("");
        return Printable.of(text);
    }

    private static Optional<String> source(FileProblem problem, SourceLines sources) {
        return sources.line(problem.file(), problem.line()).map(line -> {
            String shown = Printable.of(line);
            int caret = Math.max(0, Math.min(problem.column() - 1, shown.length()));
            int from = Math.max(0, Math.min(caret - WIDTH / 2, shown.length() - WIDTH));
            String number = String.valueOf(problem.line());
            return "  " + number + " | " + shown.substring(from, Math.min(shown.length(), from + WIDTH)) + "\n" + "  "
                    + " ".repeat(number.length()) + " | " + " ".repeat(caret - from) + "^\n";
        });
    }
}
