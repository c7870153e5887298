package dev.callwright.flow;

import dev.callwright.flow.file.FileProblem;
import java.util.List;

/** Workflow commands, which GitHub shows as annotations beside the lines of a change. */
record GithubProblems(String folder) implements ProblemFormat {
    @Override
    public String format(List<FileProblem> problems, SourceLines sources) {
        StringBuilder out = new StringBuilder();
        for (FileProblem problem : problems) {
            String sentence = TextProblems.sentence(problem.problem());
            out.append(problem.problem().isError() ? "::error" : "::warning")
                    .append(" file=")
                    .append(property(ProblemFormat.path(folder, problem)));
            if (problem.line() > 0) {
                out.append(",line=").append(problem.line()).append(",col=").append(problem.column());
            }
            out.append("::")
                    .append(data(sentence.substring(sentence.indexOf(' ') + 1)))
                    .append('\n');
        }
        return out.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
