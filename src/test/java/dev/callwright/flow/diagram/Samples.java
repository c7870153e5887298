package dev.callwright.flow.diagram;

import static dev.callwright.callflow.BranchKeys.NO_ANSWER;
import static dev.callwright.callflow.BranchKeys.USER_BUSY;
import static dev.callwright.callflow.modules.Modules.device;
import static dev.callwright.callflow.modules.Modules.tts;
import static dev.callwright.callflow.modules.Modules.voicemail;
import static dev.callwright.flow.diagram.DiagramEdge.dangling;
import static dev.callwright.flow.diagram.DiagramEdge.failure;

import dev.callwright.callflow.Callflow;
import java.util.Map;
import java.util.stream.Stream;

/** Diagrams to draw, each with something that is not easy. */
enum Samples {
    /** A flow of nodes with circles, a shared end, failures, a state without a successor, and a node nothing leads to. */
    SUPPORT_LINE {
        @Override
        Diagram diagram() {
            DiagramBuilder flow = Diagram.builder("Support line")
                    .node(DiagramNode.of("start", NodeKind.START, "start", "+35316877779"))
                    .node(DiagramNode.of(
                            "hours", NodeKind.DECISION, "hours", "time_of_day", "Mo-Fr 09:00-17:00; PH off"))
                    .node(DiagramNode.of(
                            "menu", NodeKind.INPUT, "menu", "ivr_menu", "Press 1 for sales, 2 for support."))
                    .node(DiagramNode.of("again", NodeKind.DECISION, "again", "counter", "max_count: 3"))
                    .node(DiagramNode.of("sales", NodeKind.BRIDGE, "sales", "call_forward", "to: +353861234567"))
                    .node(DiagramNode.of(
                            "report", NodeKind.EFFECT, "report", "http_request", "POST crm.example.com/calls"))
                    .node(DiagramNode.of("support", NodeKind.BRIDGE, "support", "device", "id: support_desk"))
                    .node(DiagramNode.of("voicemail", NodeKind.MODULE, "voicemail", "id: company"))
                    .node(DiagramNode.of("forgotten", NodeKind.PROMPT, "forgotten", "play_audio"));
            edges(
                    flow,
                    "start incoming_call hours",
                    "hours open menu",
                    "hours closed voicemail",
                    "menu 1 sales",
                    "menu 2 support",
                    "menu no_input again",
                    "menu wrong_input again",
                    "again count_not_reached menu",
                    "again count_reached voicemail",
                    "sales completed report",
                    "forgotten completed voicemail");
            return flow.edge(failure("sales", "no_answer", "voicemail"))
                    .edge(failure("sales", "busy_rejected", "voicemail"))
                    .edge(failure("sales", "failed", "voicemail"))
                    .edge(dangling("report", "failed"))
                    .edge(DiagramEdge.of("support", "_", "voicemail").labelled(""))
                    .build("start");
        }
    },

    /** A callflow: a bridge that branches, and chains. */
    CALLFLOW {
        @Override
        Diagram diagram() {
            Callflow company = voicemail("company");
            return Diagram.of(tts("Welcome to Acme, makers of fine anvils since 1892. Somebody will be with you soon.")
                    .then(device("front_desk")
                            .timeout(20)
                            .on(NO_ANSWER, tts("Nobody answers.").then(company))
                            .on(USER_BUSY, company)
                            .otherwise(
                                    Callflow.of("ring_group", Map.of("name", "Everybody", "timeout", 30), Map.of()))));
        }
    },

    /** Nothing but words that mean something to Mermaid, XML, YAML or a terminal. */
    TROUBLE {
        @Override
        Diagram diagram() {
            DiagramBuilder flow = Diagram.builder("\"Trouble\": <b>&amp;</b> #1 \u202Etxet \u0007")
                    .node(DiagramNode.of("end", NodeKind.START, "end", "subgraph", "style a:b # c;", "%%{init: {}}%%"))
                    .node(DiagramNode.of(
                            "style", NodeKind.PROMPT, "\"]:::x <script>alert('1')</script>", "1. one", "- two"))
                    .node(DiagramNode.of(
                            "Mäuse 🐭", NodeKind.INPUT, "Wähle „Mäuse“ 🐭 或者 猫", "`code`", "a\\nb", "__x__"))
                    .node(DiagramNode.of(
                            "a\"b<c>&'d\u0000e\uD800",
                            NodeKind.EFFECT,
                            "\u0000 \uD800 \uFFFE",
                            "one\n two\t three",
                            "an_unbroken_word_that_is_wider_than_any_box_may_ever_be_so_that_it_must_be_broken_somewhere_and_then"
                                    + "_it_has_to_end_in_an_ellipsis_because_two_lines_are_enough_for_everybody"))
                    .node(DiagramNode.of("]]>", NodeKind.END, ""));
            return flow.edge(DiagramEdge.of("end", "|\"]", "style"))
                    .edge(DiagramEdge.of("end", "a --> b", "end"))
                    .edge(DiagramEdge.of("style", "<!-- & -->", "Mäuse 🐭"))
                    .edge(DiagramEdge.of("Mäuse 🐭", "end", "a\"b<c>&'d\u0000e\uD800"))
                    .edge(DiagramEdge.of("a\"b<c>&'d\u0000e\uD800", "", "end"))
                    .edge(DiagramEdge.of("a\"b<c>&'d\u0000e\uD800", "*", "]]>"))
                    .build("end");
        }
    };

    abstract Diagram diagram();

    private static void edges(DiagramBuilder flow, String... edges) {
        Stream.of(edges)
                .map(edge -> edge.split(" ", -1))
                .forEach(edge -> flow.edge(DiagramEdge.of(edge[0], edge[1], edge[2])));
    }
}
