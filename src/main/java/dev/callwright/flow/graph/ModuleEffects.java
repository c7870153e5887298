package dev.callwright.flow.graph;

import java.util.Set;

/** What modules do to what is decided behind them. */
public final class ModuleEffects {
    private static final Set<String> CHANGES_CALL = Set.of(
            "collect_dtmf", "set_variables", "set_variable", "language", "record_caller", "flush_dtmf", "menu", "disa");

    private static final Set<String> TAKES_LONG = Set.of(
            "device",
            "user",
            "group",
            "ring_group",
            "resources",
            "offnet",
            "voicemail",
            "record_caller",
            "page_group",
            "park",
            "acdc_member",
            "sleep",
            "menu",
            "directory",
            "route_to_cid",
            "hotdesk",
            "wait_for_hangup");

    private ModuleEffects() {}

    /** Whether the call's own variables may be others behind it. */
    public static boolean changesCall(String module) {
        return CHANGES_CALL.contains(module);
    }

    /** Whether it takes as long as people talk. */
    public static boolean takesLong(String module) {
        return TAKES_LONG.contains(module);
    }
}
