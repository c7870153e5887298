package dev.callwright.simulator.module;

import static java.util.Map.entry;

import dev.callwright.simulator.executor.Behaviour;
import java.util.Map;

/** What every module does. One that is not listed here follows the catalogue: see {@link ByCatalog}. */
public final class Behaviours {
    private static final Behaviour BY_CATALOG = new ByCatalog();
    private static final Behaviour RING = new Ring();
    private static final Behaviour CARRIERS = new Carriers();
    private static final Behaviour CONFERENCE = new Conference();
    private static final Behaviour FOR_EVER = new WaitForHangup();

    private static final Map<String, Behaviour> ALL = Map.ofEntries(
            entry("acdc_member", new AcdcMember()),
            entry("after_bridge", new AfterBridge()),
            entry("audio_macro", new AudioMacro()),
            entry("branch_variable", new BranchVariable()),
            entry("callflow", new OtherCallflow()),
            entry("check_cid", new CheckCid()),
            entry("collect_dtmf", new CollectDtmf()),
            entry("conference", CONFERENCE),
            entry("conference_feature", CONFERENCE),
            entry("dead_air", FOR_EVER),
            entry("device", RING),
            entry("flush_dtmf", new FlushDtmf()),
            entry("group", RING),
            entry("hangup", new Hangup()),
            entry("hotdesk", new Hotdesk()),
            entry("language", new Language()),
            entry("menu", new Menu()),
            entry("offnet", CARRIERS),
            entry("page_group", new PageGroup()),
            entry("park", new Park()),
            entry("pivot", new Pivot()),
            entry("play", new Play()),
            entry("record_call", new RecordCall()),
            entry("record_caller", new RecordCaller()),
            entry("resources", CARRIERS),
            entry("response", new Response()),
            entry("ring_group", RING),
            entry("route_to_cid", RING),
            entry("set_variable", new SetVariable()),
            entry("set_variables", new SetVariables()),
            entry("sleep", new Sleep()),
            entry("temporal_route", new TemporalRoute()),
            entry("transfer", new Transfer()),
            entry("tts", new Tts()),
            entry("user", RING),
            entry("voicemail", new Voicemail()),
            entry("wait_for_hangup", FOR_EVER),
            entry("webhook", new Webhook()));

    private Behaviours() {}

    /** What a module does. */
    public static Behaviour of(String module) {
        return ALL.getOrDefault(module, BY_CATALOG);
    }
}
