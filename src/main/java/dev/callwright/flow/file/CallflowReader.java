package dev.callwright.flow.file;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.OwnUrls;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.liquid.CallVariables;
import dev.callwright.flow.liquid.LiquidTemplate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a callflow in a file, and checks it as far as that can be done before a call. */
public final class CallflowReader {
    /** What a flow that needs one of our own addresses is refused with when there is none. */
    public static final String NEEDS_PUBLIC_URL =
            "an address the PBX can reach. This flow needs a public URL: start with --public-url https://… (Kazoo rejects localhost).";

    private static final Set<String> OWN_ADDRESSES = Set.of(CallVariables.PUBLIC_URL, CallVariables.RECORDINGS_URL);

    private CallflowReader() {}

    /**
     * Reads the tree at {@code pointer}.
     *
     * @param zone for the sample calls
     * @return empty if there is an error in it; every one has been reported
     */
    public static Optional<CallflowTemplate> read(FlowFile file, @Nullable Object tree, String pointer, ZoneId zone) {
        FileReport report = file.report();
        int before = report.errors();
        Map<String, LiquidTemplate> templates = TemplateLeaves.parse(tree, pointer, report);
        Prepared prepared = file.preparer().prepare(tree);
        prepared.problems().forEach(problem -> report.add(problem.under(pointer)));
        OwnUrls urls = file.target().urls();
        if (urls.absolute("/").isEmpty()) {
            templates.forEach((leaf, template) -> template.variables().stream()
                    .filter(OWN_ADDRESSES::contains)
                    .forEach(name -> report.add(
                            Problem.error(pointer + leaf, "{{ " + name + " }}, but no public URL", NEEDS_PUBLIC_URL))));
        }
        if (report.errors() > before) {
            return Optional.empty();
        }
        CallflowTemplate callflow = new CallflowTemplate(
                tree,
                Map.copyOf(templates),
                templates.isEmpty() ? prepared.callflow() : Optional.empty(),
                file.preparer(),
                urls);
        if (!templates.isEmpty()) {
            SampleCalls.check(callflow, templates.values(), pointer, zone, report);
        }
        return report.errors() > before ? Optional.empty() : Optional.of(callflow);
    }
}
