package dev.callwright.simulator.executor;

import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.KazooVersion;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What kind of PBX it is.
 *
 * @param version whose rules count where they differ
 * @param stored what it knows
 * @param zone the account's time zone, for temporal rules that name none
 * @param consumesTokens Kazoo's {@code calls_consume_tokens}: whether actions cost tokens
 * @param maxRecordingSeconds where it cuts recordings, whatever their {@code time_limit}
 * @param limits when it gives a call up
 */
public record PbxSettings(
        KazooVersion version,
        Stored stored,
        ZoneId zone,
        boolean consumesTokens,
        int maxRecordingSeconds,
        Limits limits) {

    /** A PBX of that version as it comes, that knows nothing. */
    public static PbxSettings of(KazooVersion version) {
        return new PbxSettings(
                version, Stored.NOTHING, ZoneOffset.UTC, true, KazooTarget.MAX_RECORDING_SECONDS, Limits.DEFAULT);
    }

    /** The same PBX that knows other things. */
    public PbxSettings withStored(Stored other) {
        return new PbxSettings(version, other, zone, consumesTokens, maxRecordingSeconds, limits);
    }

    /** The same PBX in another time zone. */
    public PbxSettings withZone(ZoneId other) {
        return new PbxSettings(version, stored, other, consumesTokens, maxRecordingSeconds, limits);
    }

    /** The same PBX with actions that cost nothing. */
    public PbxSettings withoutTokens() {
        return new PbxSettings(version, stored, zone, false, maxRecordingSeconds, limits);
    }

    /** The same PBX with other limits. */
    public PbxSettings withLimits(Limits other) {
        return new PbxSettings(version, stored, zone, consumesTokens, maxRecordingSeconds, other);
    }
}
