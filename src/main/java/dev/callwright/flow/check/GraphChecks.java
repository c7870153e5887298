package dev.callwright.flow.check;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.graph.Graph;
import dev.callwright.flow.outside.Outside;
import java.util.List;

/** All that is looked for in flows of nodes. A new check is a class of its own and one line here. */
public final class GraphChecks {
    private static final List<GraphCheck> ALL = List.of(
            new PiecesFit(),
            new TreesFit(),
            new TemplatesWork(),
            new EndlessCircles(),
            new WayBack(),
            new SecretsStayHere(),
            new UnreachableNodes(),
            new UnconnectedStates(),
            new NoFallback(),
            new AfterTheCall(),
            new LeftCallers(),
            new RecordedVoicemail(),
            new BranchesNeverTaken(),
            new InstantRuns());

    private GraphChecks() {}

    /**
     * Reports to the file what is wrong or doubtful.
     *
     * @param fallback what callers hear when the flow fails
     */
    public static void check(FlowFile file, Graph graph, Outside outside, Callflow fallback) {
        Examined flow = new Examined(file, graph, outside, fallback);
        ALL.forEach(check -> check.check(flow));
    }
}
