package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.KazooTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in flows whose nodes are right each by itself. */
class NodeFlowChecksTest {
    static final Path GOOD = Path.of("src/test/resources/dev/callwright/flow/good");

    private static final String HEAD = """
            fallback: { module: hangup, data: {} }
            nodes:
              start: { type: start, next: { incoming_call: a } }
            """;

    private final CheckedFlows flows;

    NodeFlowChecksTest(@TempDir Path folder) {
        this.flows = new CheckedFlows(folder);
    }

    /** What is said of a flow with these nodes, the first on line 4. */
    private List<String> problems(String nodes) {
        return problems(nodes, FlowsForTests.target());
    }

    private List<String> problems(String nodes, KazooTarget target) {
        return flows.problems(HEAD + nodes.indent(2), target);
    }

    private String problem(String nodes) {
        return problem(nodes, FlowsForTests.target());
    }

    private String problem(String nodes, KazooTarget target) {
        List<String> problems = problems(nodes, target);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void goodFlowsPassWithoutAWord() throws IOException {
        for (String name : List.of("support-line.yml", "parts.json")) {
            LoadedFile file = flows.load(name, Files.readString(GOOD.resolve(name)), FlowsForTests.target());

            assertThat(file.problems()).isEmpty();
            assertThat(file.definition()).isPresent();
        }
    }

    // Errors

    @Test
    void whatThePbxRefusesIsShownAtItsOption() {
        assertThat(problem("""
                a:
                  type: play_audio
                  prompt:
                    - Hello.
                    - play: welcme
                  next: b
                b: { type: hangup }
                """)).startsWith("8:15 error: /nodes/a/prompt/1/play: found \"welcme\"");
    }

    @Test
    void aNameThatIsTakenIsNotSuggestedAgain() {
        assertThat(problems("call: { type: hangup }\na: { type: hangup }"))
                .anySatisfy(
                        p -> assertThat(p).startsWith("4:3 error: /nodes/call").endsWith("did you mean call_1?"));
    }

    @Test
    void aNodeWithOneMistakeHasTheOthersReportedToo() {
        assertThat(problems("""
                a:
                  type: ivr_menu
                  prompt: "{{ start.call.form }}"
                  inputs: [12]
                  next: { "1": bb }
                b: { type: hangup }
                """))
                .hasSize(3)
                .anySatisfy(p -> assertThat(p).startsWith("6:").contains("start.call.form"))
                .anySatisfy(p -> assertThat(p).startsWith("7:").contains("found 12"))
                .anySatisfy(p -> assertThat(p).startsWith("8:").endsWith("did you mean b?"));
    }

    @Test
    void aUrlThatThePbxRefusesIsShownWhereItStands() {
        assertThat(problem("a: { type: kazoo.webhook, data: { uri: \"http://localhost/x\" } }"))
                .startsWith("4:42 error: /nodes/a/data/uri: found ");
    }

    @Test
    void dataThatThePbxRefusesIsShownInTheNodesData() {
        assertThat(problem("""
                a:
                  type: kazoo.collect_dtmf
                  data:
                    max_digits: 0
                  next: b
                b: { type: hangup }
                """)).startsWith("7:19 error: /nodes/a/data/max_digits: found ");
    }

    @Test
    void aTemplateThatGivesThePbxNothingItTakesIsRefused() {
        assertThat(problem("""
                a:
                  type: kazoo.device
                  data: { id: front_desk, timeout: "in {{ call.language }}" }
                """))
                .startsWith("6:38 error: /nodes/a/data/timeout: found Liquid that comes out right for no call tried");
        assertThat(problems("""
                a:
                  type: kazoo.device
                  data: { id: front_desk, timeout: "{{ call.language }}" }
                """)).isEmpty();
    }

    @Test
    void aTemplateThatLoopsOrFailsForEveryCallIsRefused() {
        assertThat(problem("""
                a:
                  type: branch
                  lhs: "{% for i in (1..100000) %}x{% endfor %}"
                  conditions: [{ operation: empty }]
                """))
                .startsWith("6:10 error: /nodes/a/lhs: found a template that failed: more than 1,000 loop turns");
        assertThat(problem("""
                a:
                  type: branch
                  lhs: "{{ 5 | divided_by: 0 }}"
                  conditions: [{ operation: empty }]
                """)).startsWith("6:10 error: /nodes/a/lhs: found a template that failed: ");
    }

    @Test
    void aCircleInWhichNobodyIsAskedIsRefusedByItsNames() {
        assertThat(problem("""
                a: { type: play_audio, prompt: One., next: b }
                b:
                  type: branch
                  lhs: x
                  conditions: [{ alias: same, operation: equal, rhs: x }]
                  next:
                    same: c
                    no_match: a
                c: { type: hangup }
                """))
                .startsWith("4:46 error: /nodes/a/next")
                .contains("a circle: a → b → a", "ivr_menu", "counter");
        assertThat(problem("a: { type: play_audio, prompt: Music., next: { prompt_completed: a } }"))
                .contains("a circle: a → a");
    }

    @Test
    void aCircleBehindACountThatIsReachedIsEndless() {
        assertThat(problem("""
                a: { type: play_audio, prompt: One., next: b }
                b: { type: counter, max_count: 3, next: { count_not_reached: c, count_reached: a } }
                c: { type: hangup }
                """)).contains("a circle: a → b → a");
    }

    @Test
    void aCircleInWhichTheCallerIsAskedOrThatIsCountedIsFine() {
        assertThat(problems("""
                a: { type: play_audio, prompt: One., next: b }
                b: { type: counter, max_count: 3, next: { count_not_reached: a, count_reached: c } }
                c: { type: get_input, next: { successful_input: c, no_input: d } }
                d: { type: hangup }
                """)).isEmpty();
    }

    @Test
    void aCircleInWhichOnlyOthersAreRungIsEndless() {
        assertThat(problem("""
                a: { type: device, data: { id: front_desk }, next: { _: b } }
                b: { type: set_variables, variables: { tried: desk }, next: a }
                """)).contains("a circle: a → b → a");
        assertThat(problems("""
                a:
                  type: call_forward
                  from: "+35316877779"
                  to: ["+353861234567"]
                  next: { completed: b, no_answer: a, busy_rejected: b, failed: b }
                b: { type: hangup }
                """)).anySatisfy(p -> assertThat(p).contains("a circle: a → a"));
    }

    @Test
    void severalCirclesAreEachReportedOnce() {
        assertThat(problems("""
                a: { type: play_audio, prompt: One., next: b }
                b: { type: play_audio, prompt: Two., next: c }
                c: { type: branch, lhs: x, conditions: [{ operation: empty }], next: { condition1: a, no_match: d } }
                d: { type: branch, lhs: x, conditions: [{ operation: empty }], next: { condition1: d, no_match: e } }
                e: { type: hangup }
                """))
                .hasSize(2)
                .anySatisfy(p -> assertThat(p).contains("a circle: a → b → c → a"))
                .anySatisfy(p -> assertThat(p).contains("a circle: d → d"));
    }

    @Test
    void aFlowThatMustComeBackNeedsAPublicUrl() {
        KazooTarget none = FlowsForTests.withoutPublicUrl();

        assertThat(problem(
                        "a: { type: get_input, next: { successful_input: b, no_input: b } }\nb: { type: hangup }",
                        none))
                .startsWith("4:3 error: /nodes/a: found ")
                .contains("come back to us", "--public-url https://…");
        assertThat(problem("""
                a: { type: play_audio, prompt: One., next: b }
                b: { type: branch, lhs: x, conditions: [{ operation: empty }], next: { condition1: c, no_match: c } }
                c: { type: counter, max_count: 3, next: { count_reached: d, count_not_reached: d } }
                d: { type: hangup }
                """, none)).startsWith("4:3 error: /nodes/a").contains("--public-url");
        assertThat(problem("""
                a: { type: kazoo.sleep, data: { duration: 30 }, next: b }
                b: { type: time_of_day, hours: "Mo-Fr 09:00-17:00", next: { open: c, closed: c } }
                c: { type: hangup }
                """, none)).startsWith("4:3 error: /nodes/a").contains("--public-url");
        assertThat(problem("""
                a: { type: kazoo.language, data: { language: en-us }, next: b }
                b: { type: play_audio, prompt: "{{ call.language }}", next: c }
                c: { type: hangup }
                """, none)).startsWith("4:3 error: /nodes/a").contains("--public-url");
        assertThat(problem("""
                a: { type: play_audio, prompt: One., next: b }
                b: { type: run_flow, flow: other }
                """, none)).startsWith("4:3 error: /nodes/a").contains("--public-url");
        assertThat(problem("a: { type: tts, data: { text: \"{{ call.public_url }}\" } }", none))
                .startsWith("4:33 error: /nodes/a/data/text: found {{ call.public_url }}, but no public URL");
    }

    @Test
    void aFlowOfOneAnswerNeedsNoPublicUrl() {
        assertThat(problems("""
                a: { type: time_of_day, hours: "Mo-Fr 09:00-17:00", next: { open: b, closed: c } }
                b: { type: play_audio, prompt: "Hello, {{ call.caller_id_name }}", next: d }
                c: { type: counter, max_count: 3, next: { count_reached: b, count_not_reached: b } }
                d: { type: play_audio, prompt: "Bye, {{ call.caller_id_name }}", next: e }
                e: { type: hangup }
                """, FlowsForTests.withoutPublicUrl())).isEmpty();
    }

    @Test
    void aMissingSecretIsRefusedSayingHowToGiveIt() {
        assertThat(problem("a: { type: branch, lhs: \"{{ secrets.crm_pin }}\", conditions: [{ operation: empty }] }"))
                .contains("found secrets.crm_pin")
                .contains("set CALLWRIGHT_SECRET_CRM_PIN in the environment, or write it into the secrets file");
        assertThat(problem("a: { type: branch, lhs: \"{{ secrets.crm_tokn }}\", conditions: [{ operation: empty }] }"))
                .endsWith("did you mean CRM_TOKEN?");
        assertThat(problem(
                        "a: { type: branch, lhs: \"{{ secrets[call.from] }}\", conditions: [{ operation: empty }] }"))
                .contains("the secret's name written out");
        assertThat(problems(
                        "a: { type: branch, lhs: \"{{ secrets.CRM_TOKEN }}\", conditions: [{ operation: empty }] }"))
                .isEmpty();
    }

    @Test
    void aSecretInWhatIsKeptIsRefused() {
        assertThat(problem("""
                a:
                  type: set_variables
                  variables:
                    token: "Bearer {{ secrets.CRM_TOKEN }}"
                """)).startsWith("7:14 error: /nodes/a/variables/token: found a secret");
        assertThat(problem("a: { type: run_flow, flow: x, parameters: { t: [\"{{ secrets.crm_token }}\"] } }"))
                .contains("/nodes/a/parameters/t/0: found a secret");
        assertThat(problem("a: { type: set_variables, variables: { t: \"{{ secrets.CRM_TOKEN }}\" }, export: true }"))
                .contains("found a secret");
    }

    @Test
    void anAnswerThatIsTooDeepIsRefused() {
        String prompts = IntStream.range(0, 50).mapToObj(i -> "Text " + i).collect(Collectors.joining(", "));

        assertThat(problems(("""
                a: { type: play_audio, prompt: [%s], next: b }
                b: { type: play_audio, prompt: [%s], next: c }
                c: { type: play_audio, prompt: [%s], next: d }
                d: { type: hangup }
                """).formatted(prompts, prompts, prompts)))
                .hasSize(2)
                .anySatisfy(p -> assertThat(p)
                        .startsWith("4:3 error: /nodes/a: found a node 101 levels deep")
                        .contains("from a on"))
                .anySatisfy(p ->
                        assertThat(p).startsWith("5:3 error: /nodes/b: found ").contains("from b on"));
    }

    // Warnings

    @Test
    void aNodeThatNoCallComesToIsWarnedOf() {
        assertThat(problem("a: { type: hangup }\nb: { type: hangup }"))
                .startsWith("5:3 warning: /nodes/b: found the node b, which no call comes to");
    }

    @Test
    void aNodeThatIsTheFallbackIsReached() {
        assertThat(flows.problems("""
                fallback: b
                nodes:
                  start: { type: start, next: { incoming_call: a } }
                  a: { type: hangup }
                  b: { type: tts, data: { text: Sorry. }, next: c }
                  c: { type: hangup }
                """, FlowsForTests.target())).isEmpty();
    }

    @Test
    void statesThatAreForgottenAreWarnedOf() {
        assertThat(problem("""
                a:
                  type: ivr_menu
                  inputs: [1, 2]
                  next:
                    "1": b
                    no_input: b
                b: { type: hangup }
                """))
                .startsWith("8:7 warning: /nodes/a/next: found nothing behind 2, wrong_input, a node for each");
    }

    @Test
    void aNodeWithNoNextEndsTheFlowOnPurpose() {
        assertThat(problems("a: { type: get_input }")).isEmpty();
        assertThat(problems("a: { type: play_audio, prompt: Bye. }")).isEmpty();
    }

    @Test
    void aFlowWithoutAFallbackIsWarnedOf() {
        assertThat(flows.problems("nodes: { start: { type: start } }", FlowsForTests.target()))
                .singleElement()
                .asString()
                .contains("warning", "no \"fallback\"");
    }

    @Test
    void aNodeThatNeedsTheCallerBehindTheEndOfTheCallIsWarnedOf() {
        assertThat(problem("""
                a: { type: hangup, next: { hangup_complete: b } }
                b: { type: set_variables, variables: { x: 1 }, next: c }
                c: { type: play_audio, prompt: Bye. }
                """))
                .startsWith(
                        "6:3 warning: /nodes/c: found the node c, which needs the caller, behind a.hangup_complete");
    }

    @Test
    void nothingStandsBehindAConference() {
        assertThat(problem(
                        "a: { type: conference, data: { config: { name: x } }, next: { _: b } }\nb: { type: hangup }"))
                .contains("error: /nodes/a/next/_", "no children");
    }

    @Test
    void resourcesWithOnlyTheOtherwiseBranchAreWarnedOf() {
        String resources =
                "a: { type: kazoo.resources, data: { to_did: \"+35316877779\" }, next: %s }\nb: { type: hangup }";

        assertThat(problem(resources.formatted("{ _: b }")))
                .contains("warning: /nodes/a/next/_: found _ as the only branch of resources", "NO_ANSWER");
        assertThat(problem(resources.formatted("b"))).contains("_ as the only branch of resources");
        assertThat(problem(resources.formatted("{ NO_ANSWER: b, _: b }")))
                .contains("warning: /nodes/a/next/_: found the state _, which resources never takes");
        assertThat(problems(resources.formatted("{ NO_ANSWER: b }"))).isEmpty();
    }

    @Test
    void aRecordingThatRunsWhenVoicemailAnswersIsWarnedOf() {
        String start = "a: { type: kazoo.record_call, data: { action: start, url: /recordings }, next: b }\n";
        String ring = "b: { type: kazoo.device, data: { id: front_desk }, next: c }\n";

        assertThat(problem(start + ring + "c: { type: voicemail, data: { id: company } }"))
                .startsWith("6:3 warning: /nodes/c: found the node c, voicemail, while the recording of a runs");
        assertThat(problems(start + ring + """
                c: { type: kazoo.record_call, data: { action: stop }, next: d }
                d: { type: voicemail, data: { id: company } }
                """)).isEmpty();
    }

    @Test
    void hoursThatNeverOrAlwaysMatchAreWarnedOf() {
        String hours = """
                a: { type: time_of_day, hours: "%s", next: { open: b, closed: b } }
                b: { type: hangup }
                """;

        assertThat(problem(hours.formatted("24/7"))).contains("warning: /nodes/a/hours", "always open");
        assertThat(problem(hours.formatted("off"))).contains("never open");
        assertThat(problem(hours.formatted("2019 Mo-Fr 09:00-17:00"))).contains("never open");
        assertThat(problems(hours.formatted("2031 Mo-Fr 09:00-17:00"))).isEmpty();
    }

    @Test
    void tooManyModulesThatTakeNoTimeAreWarnedOf() {
        assertThat(problem(instant(19))).contains("warning: /nodes/n18", "more than 18 modules in a row");
        assertThat(problems(instant(18))).isEmpty();
    }

    @Test
    void aPauseAmongThemIsEnough() {
        String nodes = instant(30)
                .replace("n9: { type: kazoo.set_cid, data: {}", "n9: { type: play_audio, prompt: { pause: 2 }");

        assertThat(problems(
                        nodes.replace("n20: { type: kazoo.set_cid, data: {}", "n20: { type: tts, data: { text: Hi }")))
                .isEmpty();
    }

    private static String instant(int count) {
        String nodes = IntStream.range(0, count)
                .mapToObj(i -> "n%d: { type: kazoo.set_cid, data: {}, next: n%d }".formatted(i, i + 1))
                .collect(Collectors.joining("\n"));
        return "a: { type: kazoo.play, data: { id: \"https://media.example.com/a.mp3\" }, next: n0 }\n" + nodes + "\nn"
                + count + ": { type: hangup }";
    }

    @Test
    void terminatorsWithoutATerminatorAreWarnedOf() {
        assertThat(problem("a: { type: kazoo.collect_dtmf, data: { terminators: [\"*\"] } }"))
                .contains("warning: /nodes/a/data/terminators", "\"terminator\", one key");
        assertThat(problems("a: { type: kazoo.collect_dtmf, data: { terminators: [\"*\"], terminator: \"*\" } }"))
                .isEmpty();
    }

    @Test
    void aFlowOfAThousandNodesInARowIsChecked() {
        String nodes = IntStream.range(0, 997)
                .mapToObj(i -> "n%d: { type: play_audio, prompt: [Hi, Ho], next: n%d }".formatted(i, i + 1))
                .collect(Collectors.joining("\n"));

        assertThat(problems("a: { type: kazoo.flush_dtmf, next: n0 }\n" + nodes + "\nn997: { type: hangup }"))
                .isEmpty();
    }

    @Test
    void aCheckOfNodesIsMadeEvenIfTheHeaderIsWrong() {
        assertThat(flows.problems(
                        "timezone: Dublin\n" + HEAD + "  a: { type: hangup }\n  b: { type: hangup }\n",
                        FlowsForTests.target()))
                .hasSize(2)
                .anySatisfy(p -> assertThat(p).contains("/timezone"))
                .anySatisfy(p -> assertThat(p).contains("which no call comes to"));
    }
}
