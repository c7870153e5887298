package dev.callwright.callflow;

import java.util.Optional;

/**
 * The PBX that an answer must be right for.
 *
 * @param version whose schemas decide what is valid
 * @param ids names for its ids
 * @param tts what {@code tts} nodes use where they name none
 * @param urls our own addresses, for nested pivots and uploads
 * @param fallback what a nested pivot to ourselves does when it fails: its {@code _} child
 * @param maxRecordingSeconds where it cuts recordings, whatever their {@code time_limit}
 * @param useLocalResources whether numbers that flows forward to are dialled through the account's own carriers only
 */
public record KazooTarget(
        KazooVersion version,
        Ids ids,
        TtsDefaults tts,
        OwnUrls urls,
        Callflow fallback,
        int maxRecordingSeconds,
        boolean useLocalResources) {

    /** Where a Kazoo cuts recordings whose {@code max_recording_time_limit} nobody raised, in seconds. */
    public static final int MAX_RECORDING_SECONDS = 600;

    /** Engine, voice and language of {@code tts} nodes that name none; empty leaves it to Kazoo. */
    public record TtsDefaults(Optional<String> engine, Optional<String> voice, Optional<String> language) {
        public static final TtsDefaults NONE = new TtsDefaults(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A PBX that cuts recordings where Kazoo does by itself. */
    public KazooTarget(KazooVersion version, Ids ids, TtsDefaults tts, OwnUrls urls, Callflow fallback) {
        this(version, ids, tts, urls, fallback, MAX_RECORDING_SECONDS);
    }

    /** A PBX whose numbers are dialled through all of its carriers. */
    public KazooTarget(
            KazooVersion version, Ids ids, TtsDefaults tts, OwnUrls urls, Callflow fallback, int maxRecordingSeconds) {
        this(version, ids, tts, urls, fallback, maxRecordingSeconds, false);
    }

    /** The same PBX with other names for its ids. */
    public KazooTarget withIds(Ids others) {
        return new KazooTarget(version, others, tts, urls, fallback, maxRecordingSeconds, useLocalResources);
    }

    /** The same PBX with another fallback. */
    public KazooTarget withFallback(Callflow other) {
        return new KazooTarget(version, ids, tts, urls, other, maxRecordingSeconds, useLocalResources);
    }

    /** The same PBX, whose numbers are dialled through these carriers. */
    public KazooTarget withLocalResources(boolean local) {
        return new KazooTarget(version, ids, tts, urls, fallback, maxRecordingSeconds, local);
    }

    /** Kazoo 4.3 with no names, no public URL, and a hang-up as the fallback. */
    public static final KazooTarget DEFAULT =
            new KazooTarget(KazooVersion.V4_3, Ids.NONE, TtsDefaults.NONE, OwnUrls.NONE, Callflow.of("hangup"));
}
