package dev.callwright.callflow;

import java.util.Locale;

/**
 * Warns of recordings that will be cut short or kept nowhere: Kazoo runs the callflow all the same, and nobody notices
 * before the recording is wanted. It stands before the defaults are written out, so that only limits that somebody wrote
 * are doubted.
 */
final class RecordingLimits implements Normalisation {
    private static final String TIME_LIMIT = "time_limit";
    private static final String URL = "url";

    private final int maxSeconds;

    /** @param maxSeconds the PBX's {@code max_recording_time_limit} */
    RecordingLimits(int maxSeconds) {
        this.maxSeconds = maxSeconds;
    }

    @Override
    public void apply(Draft node, Origin origin) {
        boolean records = node.module().equals("record_caller")
                || (node.module().equals("record_call") && !"stop".equals(node.data.get("action")));
        if (records) {
            warnOfLimit(node);
            warnOfUrl(node);
        }
    }

    private void warnOfLimit(Draft node) {
        if (node.data.get(TIME_LIMIT) instanceof Number seconds && seconds.longValue() > maxSeconds) {
            node.option(TIME_LIMIT)
                    .warning(
                            Wording.of(seconds) + " seconds",
                            String.format(
                                    Locale.ROOT,
                                    "at most %,d: Kazoo cuts the recording there (max_recording_time_limit in"
                                            + " system_config/media). Where that was raised, set"
                                            + " callwright.kazoo.max-recording-seconds to it",
                                    maxSeconds));
        }
    }

    private static void warnOfUrl(Draft node) {
        if (!node.data.containsKey(URL)) {
            node.place()
                    .at("data")
                    .warning(
                            "no url",
                            "where to send the recording, such as url: /recordings. Without one Kazoo stores it in the"
                                    + " account's database if store_recordings in system_config/media is true, and"
                                    + " nowhere if not");
        }
    }
}
