package dev.callwright.call.crossbar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code /conferences}: the account's, and those that run under a name of a flow's own ({@code contracts/kazoo.md},
 * "Conferences"). Doing twice what is so already is no failure. Stages fail with {@link CrossbarException}.
 */
public final class Conferences {
    private static final String CONFERENCES = "conferences";
    private static final String PARTICIPANTS = "participants";

    private final Api api;

    Conferences(Api api) {
        this.api = api;
    }

    /** All that are stored or run, without participants. */
    public CompletionStage<List<Conference>> list() {
        return api.list(CONFERENCES)
                .thenApply(all -> all.stream().map(Conference::of).toList());
    }

    /** One with its participants, as it is now. */
    public CompletionStage<Conference> get(String id) {
        return api.send(ApiRequest.get(CONFERENCES, id)).thenApply(envelope -> Conference.of(envelope.fields()));
    }

    /**
     * Calls somebody in, also into a conference that does not run yet.
     *
     * @return one for each endpoint; fails as late as the dial's timeout and that of other operations together
     */
    public CompletionStage<List<DialedEndpoint>> dial(String id, ConferenceDial dial) {
        return api.sendAfresh(
                        ApiRequest.action("dial", dial.data(), CONFERENCES, id).waiting(dial.timeout()))
                .thenApply(envelope -> envelope.fields().objects("endpoint_responses").stream()
                        .map(DialedEndpoint::of)
                        .toList());
    }

    /**
     * Plays to everybody.
     *
     * @param media the id of a media file, or a URL
     */
    public CompletionStage<Accepted> play(String id, String media) {
        return api.sendAfresh(ApiRequest.action("play", Map.of("data", Map.of("media_id", media)), CONFERENCES, id))
                .thenApply(Accepted::of);
    }

    /** Does it to everybody. */
    public CompletionStage<Accepted> all(String id, ParticipantAction action) {
        return act(Map.of("action", action.wireName()), CONFERENCES, id, PARTICIPANTS);
    }

    /**
     * Does it to one.
     *
     * @param participantId of {@link Participant#id()}
     */
    public CompletionStage<Accepted> participant(String id, String participantId, ParticipantAction action) {
        return act(Map.of("action", action.wireName()), CONFERENCES, id, PARTICIPANTS, participantId);
    }

    /** Plays to one. */
    public CompletionStage<Accepted> playTo(String id, String participantId, String media) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("action", "play");
        data.put("data", Map.of("media_id", media));
        return act(data, CONFERENCES, id, PARTICIPANTS, participantId);
    }

    private CompletionStage<Accepted> act(Map<String, @Nullable Object> data, String... path) {
        return api.sendAfresh(ApiRequest.put(data, path)).thenApply(Accepted::of);
    }
}
