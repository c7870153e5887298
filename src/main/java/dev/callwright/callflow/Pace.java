package dev.callwright.callflow;

import java.util.Set;

/**
 * Which modules take no time. Kazoo lets a call do some 18 of these one after the other, then holds it up and at last
 * ends it: each takes 5 of 100 tokens, of which 10 a second come back ({@code contracts/kazoo-mapping.md}, consequence 9).
 */
public final class Pace {
    /** The most instant modules in a row. */
    public static final int MOST_IN_A_ROW = 18;

    /** These speak, play, ring, wait, ask the caller or a server, or end the call. */
    private static final Set<String> LASTING = Set.of(
            "acdc_member",
            "audio_macro",
            "call_pickup",
            "callflow",
            "collect_dtmf",
            "conference",
            "conference_feature",
            "dead_air",
            "device",
            "directory",
            "disa",
            "doorman",
            "eavesdrop",
            "eavesdrop_feature",
            "fax_detect",
            "faxbox",
            "group",
            "group_pickup",
            "group_pickup_feature",
            "hangup",
            "hotdesk",
            "intercept",
            "intercept_feature",
            "intercom",
            "menu",
            "move",
            "offnet",
            "page_group",
            "park",
            "pivot",
            "play",
            "receive_fax",
            "record_caller",
            "resources",
            "response",
            "ring_group",
            "route_to_cid",
            "sleep",
            "tones",
            "transfer",
            "tts",
            "user",
            "voicemail",
            "wait_for_hangup");

    private Pace() {}

    /** Whether a module is done in no time. */
    public static boolean isInstant(String module) {
        return !LASTING.contains(module);
    }
}
