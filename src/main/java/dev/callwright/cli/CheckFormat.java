package dev.callwright.cli;

import dev.callwright.flow.file.FileProblem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which {@code callwright check} reports. */
enum CheckFormat {
    /** For people and editors: {@code flows/main.yml:3:9: error: /data/id: found …, expected …}. */
    TEXT {
        @Override
        String render(CheckReport report) {
            return lines(report, found -> place(report, found) + ": " + severity(found) + ": " + found.problem());
        }
    },

    /** One JSON object. */
    JSON {
        @Override
        String render(CheckReport report) {
            List<Object> problems = report.problems().stream()
                    .map(found -> problem(report, found))
                    .toList();
            return JsonOutput.pretty(JsonOutput.object(
                    "target", report.target().label(),
                    "flows", report.flows(),
                    "errors", report.errors(),
                    "warnings", report.warnings(),
                    "problems", problems));
        }
    },

    /** Workflow commands, which GitHub shows beside the lines of a pull request. */
    GITHUB {
        @Override
        String render(CheckReport report) {
            return lines(
                    report,
                    found -> "::" + severity(found) + " file=" + property(report.file(found))
                            + (found.line() > 0 ? ",line=" + found.line() + ",col=" + found.column() : "")
                            + "::" + message(found.problem().toString()));
        }
    };

    abstract String render(CheckReport report);

    private static String lines(CheckReport report, Function<FileProblem, String> line) {
        String total = count(report.flows(), "flow") + " checked for Kazoo "
                + report.target().label() + ": " + count(report.errors(), "error") + ", "
                + count(report.warnings(), "warning");
        return Stream.concat(report.problems().stream().map(line), Stream.of(total))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String place(CheckReport report, FileProblem found) {
        return report.file(found) + (found.line() > 0 ? ":" + found.line() + ":" + found.column() : "");
    }

    private static String severity(FileProblem found) {
        return found.problem().isError() ? "error" : "warning";
    }

    private static Object problem(CheckReport report, FileProblem found) {
        return JsonOutput.object(
                "file", report.file(found),
                "line", found.line(),
                "column", found.column(),
                "severity", severity(found),
                "pointer", found.problem().pointer(),
                "found", found.problem().found(),
                "expected", found.problem().expected(),
                "suggestion", found.problem().suggestion().orElse(""));
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
