package dev.callwright.callflow.modules;

import dev.callwright.callflow.Callflow;
import java.time.Duration;

/**
 * Every module that people use, by name. Import them statically and a callflow reads as it runs:
 *
 * <pre>{@code
 * import static dev.callwright.callflow.BranchKeys.NO_ANSWER;
 * import static dev.callwright.callflow.modules.Modules.*;
 *
 * device("front_desk").timeout(20)
 *     .on(NO_ANSWER, voicemail("company"))
 *     .otherwise(voicemail("company"))
 * }</pre>
 *
 * <p>Every node is immutable. Options are set on the module's own type; with {@code on}, {@code otherwise} or {@code then}
 * the node becomes a plain {@link Callflow}, so what follows comes last. A value that no version of Kazoo takes is refused
 * with an {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class Modules {
    private Modules() {}

    // Ringing somebody

    /**
     * Rings one device.
     *
     * @param id a 32-character id, or a name under {@code ids.devices}
     */
    public static Device device(String id) {
        return new Device(id);
    }

    /**
     * Rings the devices of a user.
     *
     * @param id a 32-character id, or a name under {@code ids.users}
     */
    public static User user(String id) {
        return new User(id);
    }

    /**
     * Rings several devices, users and groups.
     *
     * @param ids 32-character ids, or names under {@code ids.devices}, {@code ids.users} or {@code ids.groups}; more can
     *     be added
     */
    public static RingGroup ringGroup(String... ids) {
        return new RingGroup(ids);
    }

    /**
     * Dials a number through carriers.
     *
     * @param toDid the number to dial, best in E.164
     */
    public static Resources resources(String toDid) {
        return new Resources(toDid);
    }

    /**
     * Takes a message for a mailbox, or lets its owner listen.
     *
     * @param id a 32-character id, or a name under {@code ids.voicemails}
     */
    public static Voicemail voicemail(String id) {
        return new Voicemail(id);
    }

    // What the caller hears

    /**
     * Speaks a text.
     *
     * @param text what is said, not empty
     */
    public static Tts tts(String text) {
        return new Tts(text);
    }

    /**
     * Plays a media file.
     *
     * @param id a media id, a name under {@code ids.media}, a URL, or a path on our own server that begins with {@code /}
     */
    public static Play play(String id) {
        return new Play(id);
    }

    /** Plays media, spoken texts, prompts and tones one after another: add them in order. */
    public static AudioMacro audioMacro() {
        return new AudioMacro();
    }

    /**
     * Sets the language of prompts for the rest of the call.
     *
     * @param language such as {@code en} or {@code en-us}
     */
    public static Language language(String language) {
        return new Language(language);
    }

    /**
     * Waits.
     *
     * @throws IllegalArgumentException if the duration is negative, or longer than Kazoo can count
     */
    public static Sleep sleep(Duration duration) {
        return new Sleep(duration);
    }

    // Keys

    /** Waits for keys and keeps them under a name. */
    public static CollectDtmf collectDtmf() {
        return new CollectDtmf();
    }

    /**
     * Sends key tones to the caller.
     *
     * @param digits from {@code 0-9}, {@code A-D}, {@code *} and {@code #}
     */
    public static SendDtmf sendDtmf(String digits) {
        return new SendDtmf(digits);
    }

    /** Forgets the keys collected under a name. */
    public static FlushDtmf flushDtmf() {
        return new FlushDtmf();
    }

    /**
     * Plays a stored menu and goes on with the keys pressed, {@code timeout} or {@code max_retries}.
     *
     * @param id a 32-character id, or a name under {@code ids.menus}
     */
    public static Menu menu(String id) {
        return new Menu(id);
    }

    // Meeting

    /** Puts the caller into a conference made on the spot; name it with {@link Conference#name}. */
    public static Conference conference() {
        return new Conference();
    }

    /**
     * Puts the caller into a stored conference.
     *
     * @param id a 32-character id, or a name under {@code ids.conferences}
     */
    public static Conference conference(String id) {
        return new Conference(id);
    }

    // Ending

    /**
     * Ends the call with a SIP answer, after a message if one is set.
     *
     * @param code of the answer, such as 486
     */
    public static Response response(int code) {
        return new Response(code);
    }

    /** Hangs up. */
    public static Hangup hangup() {
        return new Hangup();
    }

    /**
     * Transfers the caller to an extension or number.
     *
     * @param target an extension or number
     */
    public static Transfer transfer(String target) {
        return new Transfer(target);
    }

    /** Parks the caller in a slot, or takes a parked call back. */
    public static Park park() {
        return new Park();
    }

    // Recording

    /** Starts recording the call; {@link RecordCall#stop} stops it. */
    public static RecordCall recordCall() {
        return new RecordCall();
    }

    /** Records the caller alone until a key, silence or the limit, and uploads it. */
    public static RecordCaller recordCaller() {
        return new RecordCaller();
    }

    // Asking and telling others

    /**
     * Asks a web server for the callflow to go on with.
     *
     * @param voiceUrl the server's address, or a path on our own server that begins with {@code /}
     */
    public static Pivot pivot(String voiceUrl) {
        return new Pivot(voiceUrl);
    }

    /**
     * Sends an HTTP request, once, without waiting for its answer.
     *
     * @param uri where to; or a path on our own server that begins with {@code /}
     */
    public static Webhook webhook(String uri) {
        return new Webhook(uri);
    }

    /**
     * Sets a presence lamp by hand.
     *
     * @param presenceId a user name, to which the account's realm is added, or {@code user@realm}
     */
    public static ManualPresence manualPresence(String presenceId) {
        return new ManualPresence(presenceId);
    }

    // The call itself

    /** Answers the call. */
    public static Answer answer() {
        return new Answer();
    }

    /** Changes the caller's name and number for the calls that follow. */
    public static SetCid setCid() {
        return new SetCid();
    }

    /** Sets the application's own variables, which later pivot requests and webhooks bring (on Kazoo 4.3 they travel as channel variables). */
    public static SetVariables setVariables() {
        return new SetVariables();
    }

    /** Says what becomes of the caller once the next bridge has ended: hang up, unless said otherwise. */
    public static AfterBridge afterBridge() {
        return new AfterBridge();
    }

    // Choosing

    /**
     * Goes on with {@code match} or {@code nomatch}, by whether the caller's number matches; or with the number itself.
     *
     * @param regex a regular expression for the number
     */
    public static CheckCid checkCid(String regex) {
        return new CheckCid(regex);
    }

    /**
     * Goes on with the child that is named as the value of a variable.
     *
     * @param variable its name, not empty
     */
    public static BranchVariable branchVariable(String variable) {
        return new BranchVariable(variable);
    }

    /**
     * Goes on with the child that is named as the first stored rule that holds now.
     *
     * @param rules ids of stored rules, or names under {@code ids.temporal_rules}
     */
    public static TemporalRoute temporalRoute(String... rules) {
        return new TemporalRoute(rules);
    }

    /**
     * Runs another stored callflow, and goes on with {@code _} when that one ends.
     *
     * @param id a 32-character id, or a name under {@code ids.callflows}
     */
    public static OtherCallflow callflow(String id) {
        return new OtherCallflow(id);
    }

    /** Any other module, by Kazoo's name: {@code module("acdc_member").data("id", "…")}. */
    public static Callflow module(String name) {
        return Callflow.of(name);
    }
}
