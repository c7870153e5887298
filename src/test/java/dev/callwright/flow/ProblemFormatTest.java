package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FileProblem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemFormatTest {
    private static final FileProblem MISTYPED = new FileProblem(
            "x.yml",
            12,
            7,
            Problem.error("/open/data/id", "\"front_dsk\"", "a device of ids.yml, or its id")
                    .suggesting("front_desk"));
    private static final FileProblem DOUBTFUL =
            new FileProblem("a,b.yml", 0, 0, Problem.warning("", "100% \u001b[31mred", "is\nread as it is"));
    private static final SourceLines LINES =
            (file, line) -> file.equals("x.yml") && line == 12 ? Optional.of("  id: front_dsk") : Optional.empty();

    private static String format(String name, FileProblem... problems) {
        return ProblemFormat.of(name, "flows").format(List.of(problems), LINES);
    }

    @Test
    void peopleSeeThePlaceTheSentenceAndTheLine() {
        assertThat(format("text", MISTYPED)).isEqualTo("""
                flows/x.yml:12:7: error: /open/data/id: found "front_dsk", expected a device of ids.yml, or its id; did you mean front_desk?
                  12 |   id: front_dsk
                     |       ^
                """);
    }

    @Test
    void nothingInAFileCanPlayTricksOnATerminal() {
        assertThat(format("text", DOUBTFUL))
                .isEqualTo("flows/a,b.yml: warning: found 100% ?[31mred, is?read as it is\n");
    }

    @Test
    void aLongLineIsCutAroundTheCaret() {
        FileProblem far = new FileProblem("x.yml", 12, 501, Problem.error("", "b", "c"));
        String text = ProblemFormat.of("text", "flows")
                .format(List.of(far), (file, line) -> Optional.of("a".repeat(500) + "b" + "a".repeat(500)));

        List<String> lines = text.lines().toList();
        assertThat(lines.get(1)).hasSizeLessThan(200);
        assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('b');
    }

    @Test
    void programsGetAList() {
        assertThat(format("json", MISTYPED).replaceAll("\\s+", " "))
                .isEqualTo("[ { \"file\" : \"flows/x.yml\", \"line\" : 12, \"column\" : 7, \"severity\" : \"error\","
                        + " \"pointer\" : \"/open/data/id\", \"found\" : \"\\\"front_dsk\\\"\","
                        + " \"expected\" : \"a device of ids.yml, or its id\", \"suggestion\" : \"front_desk\" } ] ");
        assertThat(format("json").trim()).isEqualTo("[ ]");
    }

    @Test
    void githubGetsAnnotations() {
        assertThat(format("github", MISTYPED, DOUBTFUL)).isEqualTo("""
                ::error file=flows/x.yml,line=12,col=7::/open/data/id: found "front_dsk", expected a device of ids.yml, or its id; did you mean front_desk?
                ::warning file=flows/a%2Cb.yml::found 100%25 ?[31mred, is?read as it is
                """);
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> ProblemFormat.of("xml", "flows")).hasMessageContaining("text, json or github");
    }
}
