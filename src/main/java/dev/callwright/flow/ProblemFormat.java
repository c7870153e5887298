package dev.callwright.flow;

import dev.callwright.flow.file.FileProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A way to print the problems of files. */
public sealed interface ProblemFormat permits TextProblems, JsonProblems, GithubProblems {
    /**
     * The problems as text; empty lists too have a form in each format. Line ends are {@code \n}, one at the end unless
     * there is nothing to say.
     *
     * @param sources the lines of the files, for formats that quote them
     */
    String format(List<FileProblem> problems, SourceLines sources);

    /**
     * The format of that name.
     *
     * @param name {@code text} for people, {@code json} for programs, {@code github} for annotations on a change
     * @param folder the flows folder as it is to be named before a file's path, for example {@code flows}
     * @throws IllegalArgumentException for any other name, saying which there are
     */
    static ProblemFormat of(String name, String folder) {
        Map<String, ProblemFormat> formats = Map.of(
                "text",
                new TextProblems(folder),
                "json",
                new JsonProblems(folder),
                "github",
                new GithubProblems(folder));
        ProblemFormat format = formats.get(name.toLowerCase(Locale.ROOT));
        if (format == null) {
            throw new IllegalArgumentException("format: " + name + " (expected: text, json or github)");
        }
        return format;
    }

    /** A file's path with the folder before it. */
    static String path(String folder, FileProblem problem) {
        String base = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        if (problem.file().equals(".")) {
            return base.isEmpty() ? "." : base;
        }
        return base.isEmpty() ? problem.file() : base + "/" + problem.file();
    }
}
