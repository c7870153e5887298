package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in one file, as its author is told of them. */
class FlowFileProblemsTest {
    private final Path folder;

    FlowFileProblemsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private LoadedFile load(String path, String text) {
        return new FlowLoader(FlowsForTests.target(), FlowsForTests.DUBLIN, FlowsForTests.engine())
                .load(new FlowText(path, text.getBytes(UTF_8), Instant.parse("2026-06-17T12:00:00Z"), folder));
    }

    private List<String> problems(String text) {
        return load("x.yml", text).problems().stream()
                .map(p -> p.line() + ":" + p.column() + " " + TextProblems.sentence(p.problem()))
                .toList();
    }

    private String problem(String text) {
        List<String> problems = problems(text);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void aMistypedNameIsShownWhereItStandsWithTheNameThatWasMeant() {
        assertThat(problem("""
                hours: "Mo-Fr 09:00-17:00"
                open:
                  module: device
                  data:
                    id: front_dsk
                closed: { module: voicemail, data: { id: company } }
                """))
                .startsWith("5:9 error: /open/data/id: found ")
                .contains("front_dsk")
                .endsWith("did you mean front_desk?");
    }

    @Test
    void allProblemsOfAFileAreReportedNotTheFirstAlone() {
        assertThat(problems("""
                numbrs: ["+35316877779"]
                timezone: Europe/Dubln
                hours: "Mo-Fr 9-5"
                holidays: iee
                override: sometimes
                open: { module: devise }
                closed: 5
                fallback: { module: tts, data: { text: "{{ digits }}" } }
                """))
                .hasSizeGreaterThanOrEqualTo(8)
                .anySatisfy(p -> assertThat(p).startsWith("1:1 ").contains("did you mean numbers"))
                .anySatisfy(p -> assertThat(p).startsWith("2:11 ").contains("did you mean Europe/Dublin"))
                .anySatisfy(p -> assertThat(p).startsWith("3:"))
                .anySatisfy(p -> assertThat(p).startsWith("4:"))
                .anySatisfy(p -> assertThat(p).startsWith("5:"))
                .anySatisfy(p -> assertThat(p).startsWith("6:").contains("device"))
                .anySatisfy(p -> assertThat(p).startsWith("7:9 ").contains("name of another flow"))
                .anySatisfy(p -> assertThat(p).startsWith("8:").contains("a fallback without Liquid"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(problems("hours: Mo-Fr 09:00-17:00"))
                .hasSize(2)
                .anySatisfy(p -> assertThat(p).contains("no \"open\""))
                .anySatisfy(p -> assertThat(p).contains("no \"closed\""));
        assertThat(problem("numbers: [1]")).contains("\"module\" (a callflow) or \"hours\" (opening hours");
        assertThat(problem("modul: tts\ndata: {text: hi}")).contains("did you mean module?");
        assertThat(problem("- a")).contains("an object");
        assertThat(problem("flow:\n  module: tts\n")).contains("as Crossbar stores it");
    }

    @Test
    void aFlowWithoutNodesIsRefusedInPlainWords() {
        assertThat(problem("name: x\nnodes: {}")).startsWith("2:8 ").contains("nodes by name");
    }

    @Test
    void liquidMistakesAreFoundOnTheirLine() {
        assertThat(problem("""
                module: tts
                data:
                  text: |
                    You typed
                    {{ digts }}
                """))
                .startsWith("5:8 error: /data/text: found the variable \"digts\", expected one of account_id, ")
                .endsWith("; did you mean digits?");
        assertThat(problem("module: tts\ndata: { text: \"Hi {{ digits | slise: 1 }}\" }"))
                .startsWith("2:")
                .endsWith("did you mean slice?");
        assertThat(problems("module: tts\ndata: { text: hi, \"{{ digits }}\": 1 }"))
                .anySatisfy(p -> assertThat(p).startsWith("2:19 error").contains("Liquid in a key"));
    }

    @Test
    void aTemplateThatNeverWorksIsAnErrorAndOneThatSometimesFailsAWarning() {
        assertThat(problem("module: device\ndata: { id: \"{{ caller_id_name }}\" }"))
                .startsWith("2:13 error: /data/id")
                .contains("when nothing was pressed");
        LoadedFile sometimes = load("x.yml", "module: tts\ndata: { text: \"{{ digits }}\" }");

        assertThat(sometimes.definition()).isPresent();
        assertThat(sometimes.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem().severity()).isEqualTo(Problem.Severity.WARNING))
                .satisfies(p -> assertThat(p.problem().found()).contains("when nothing was pressed"))
                .satisfies(p -> assertThat(p.problem().expected()).contains("hears the fallback"));
    }

    @Test
    void aTemplateInANumbersPlaceIsReadAsANumber() {
        LoadedFile file = load(
                "x.yml",
                "module: tts\ndata: {text: hi}\nchildren:\n  _:\n    module: sleep\n    data: { duration: \"{{ digits.size | plus: 1 }}\" }");

        assertThat(file.problems()).isEmpty();
        assertThat(file.definition()).isPresent();
    }

    @Test
    void aCalendarMustLieInTheFlowsFolder() throws Exception {
        Files.createDirectories(folder.resolve("office"));
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
                + "DTSTART;VALUE=DATE:20261224\r\nSUMMARY:Party\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        Files.writeString(folder.resolve("office/days.ics"), calendar);
        String text =
                "hours: \"24/7; PH off\"\nopen: {module: hangup, data: {}}\nclosed: {module: hangup, data: {}}\nholidays: ";

        assertThat(load("office/x.yml", text + "days.ics").problems()).isEmpty();
        assertThat(load("office/x.yml", text + "[days.ics, 2026-12-31, ie]").problems())
                .isEmpty();
        assertThat(load("office/x.yml", text + "../../days.ics").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem().expected()).contains("inside the flows folder"));
        assertThat(load("x.yml", text + "/etc/hosts.ics").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem().expected()).contains("inside the flows folder"));
        assertThat(load("x.yml", text + "days.ics").problems()).hasSize(1);
    }

    @Test
    void numbersAreCheckedAndAnIntegerIsANumberToo() {
        LoadedFile file = load(
                "x.yml",
                "numbers: [35316877779, \"+353 1 687 7780\", \"00353-1-6877781\", alice@example.com]\nmodule: hangup\ndata: {}");

        assertThat(file.problems()).isEmpty();
        assertThat(file.definition().orElseThrow().header().numbers())
                .containsExactly("35316877779", "+353 1 687 7780", "00353-1-6877781", "alice@example.com");
        assertThat(problems(
                        "numbers: [\"+353\", \"00353123456\", \"+353123456\", \"\", [1]]\nmodule: hangup\ndata: {}"))
                .hasSize(3)
                .anySatisfy(p -> assertThat(p).contains("a second time"));
        assertThat(load("x.yml", "numbers: \"+35316877779\"\nmodule: hangup\ndata: {}")
                        .definition()
                        .orElseThrow()
                        .header()
                        .numbers())
                .containsExactly("+35316877779");
    }
}
