package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import java.util.List;

/**
 * A flow's answer.
 *
 * @param callflow normalised and valid for the configured PBX
 * @param path the steps taken, outermost first, for the decision record: {@code ["open"]}
 * @param why one sentence for operators: {@code open by "Mo-Fr 09:00-17:00", closes 17:00}
 */
public record FlowAnswer(Callflow callflow, List<String> path, String why) {}
