package dev.callwright.flow.outside;

import java.util.concurrent.CompletionStage;

/**
 * Places calls and acts on those in progress: Initiate Call, and what the triggers of PHLO's Multiparty Call do
 * ({@code contracts/phlo.md}, "Trigger semantics"). A member of a conference is named by the id of its call. Thread-safe;
 * never blocks the one who asks. What can't be done fails with {@link OutsideFailure}.
 */
public interface CallControl {
    /**
     * Places a call. The stage completes when the PBX has taken the order, not when somebody answers.
     *
     * @return the call's id
     */
    CompletionStage<String> place(CallOrder order);

    /** Ends a call. One that has ended already counts as done. */
    CompletionStage<Void> hangup(String callId);

    /**
     * Calls somebody into a conference. The stage completes when they are in it, and fails when they never answer.
     *
     * @param onceKey orders with the same key place one call
     * @return the id of the member's call
     */
    CompletionStage<String> dial(String conference, String from, String to, String onceKey);

    /** The member hears hold music, and is heard by nobody. */
    CompletionStage<Void> hold(String conference, String member);

    /** Ends {@link #hold}. */
    CompletionStage<Void> unhold(String conference, String member);

    /** The member leaves the conference, and the call ends. */
    CompletionStage<Void> kick(String conference, String member);

    /**
     * Plays audio to one member.
     *
     * @param media a URL, or the PBX's id of a media file
     */
    CompletionStage<Void> play(String conference, String member, String media);
}
