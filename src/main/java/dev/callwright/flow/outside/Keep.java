package dev.callwright.flow.outside;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What must be kept from one request of a call to the next: that a side effect was done, how a poll stands, a state too big
 * for a URL. Keys and values are texts. Thread-safe; each operation is atomic. A keep that can't take anything more fails
 * with {@link OutsideFailure.Reason#FULL}, and forgets nothing that it promised to keep.
 */
public interface Keep {
    /** The longest key, in characters. */
    int MAX_KEY = 512;

    /** The longest value, in characters: 256 Ki. */
    int MAX_VALUE = 1 << 18;

    /**
     * Keeps a value unless there is one under the key: of many who ask at once, one is told true.
     *
     * @param atLeast how long it must be found; it may be found longer
     */
    CompletionStage<Boolean> putIfAbsent(String key, String value, Duration atLeast);

    /** Keeps a value in place of the one under the key, if any. */
    CompletionStage<Void> put(String key, String value, Duration atLeast);

    CompletionStage<Optional<String>> get(String key);

    /** Forgets a value; nothing happens if there is none. */
    CompletionStage<Void> remove(String key);
}
