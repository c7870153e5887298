package dev.callwright.flow.outside;

import java.util.concurrent.CompletionStage;

/** Makes HTTP requests. Thread-safe; never blocks the one who asks, and what follows a stage must not block either. */
public interface HttpSender {
    /**
     * Sends a request, once.
     *
     * @return the answer, whatever its status; {@link OutsideFailure} if there is none
     */
    CompletionStage<HttpReply> send(HttpCall call);
}
