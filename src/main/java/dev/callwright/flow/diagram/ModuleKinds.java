package dev.callwright.flow.diagram;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Kazoo's modules do for the call. One that is not here is drawn as any module. */
public final class ModuleKinds {
    private static final Map<String, NodeKind> BY_MODULE = Stream.of(
                    kind(NodeKind.PROMPT, "tts", "say", "play", "audio_macro", "prompt", "ring_group_toggle"),
                    kind(NodeKind.INPUT, "menu", "collect_dtmf", "detect_speech", "directory", "disa", "record_caller"),
                    kind(
                            NodeKind.DECISION,
                            "branch_bnumber",
                            "branch_variable",
                            "check_cid",
                            "cidlistmatch",
                            "fax_detect",
                            "lookupcidname",
                            "nomorobo",
                            "temporal_route"),
                    kind(
                            NodeKind.BRIDGE,
                            "acdc_member",
                            "acdc_queue",
                            "conference",
                            "device",
                            "doorman",
                            "group",
                            "group_pickup",
                            "offnet",
                            "page_group",
                            "park",
                            "resources",
                            "ring_group",
                            "transfer",
                            "user"),
                    kind(
                            NodeKind.EFFECT,
                            "manual_presence",
                            "notification",
                            "prepend_cid",
                            "record_call",
                            "send_dtmf",
                            "send_email",
                            "set_alert_info",
                            "set_cav",
                            "set_cid",
                            "set_variable",
                            "set_variables",
                            "webhook"),
                    kind(NodeKind.FLOW, "callflow", "pivot"),
                    kind(NodeKind.END, "hangup", "response"))
            .flatMap(kind -> kind.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ModuleKinds() {}

    public static NodeKind of(String module) {
        return BY_MODULE.getOrDefault(module, NodeKind.MODULE);
    }

    private static Map<String, NodeKind> kind(NodeKind kind, String... modules) {
        return Stream.of(modules).collect(Collectors.toUnmodifiableMap(module -> module, module -> kind));
    }
}
