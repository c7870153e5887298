package dev.callwright.call.crossbar;

import dev.callwright.settings.CrossbarSettings;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Kazoo's API for one account.
 *
 * <pre>{@code
 * crossbar.webhooks().list()
 *     .thenAccept(hooks -> hooks.stream().filter(Webhook::isAutoDisabled).forEach(…));
 * }</pre>
 *
 * <p>Nothing is asked before the first operation, which signs in; a token that has expired is renewed once for all who need
 * it. Questions and deletions are tried up to three times when the PBX fails or the connection breaks; everything else only
 * when nothing was taken up, so nothing is ever done twice. Thread-safe, and never blocks.
 */
public final class Crossbar {
    private final Api api;

    private Crossbar(Api api) {
        this.api = api;
    }

    /** A client; connects when it is first used. */
    public static Crossbar to(CrossbarSettings settings, InstantSource clock) {
        return with(settings, Timing.of(clock));
    }

    static Crossbar with(CrossbarSettings settings, Timing timing) {
        Transport transport = new Transport(settings.url());
        Session session = new Session(new SignIn(settings, transport)::now, timing);
        return new Crossbar(new Api(transport, session, timing, settings.timeout()));
    }

    /** What the PBX tells us of calls. */
    public Webhooks webhooks() {
        return new Webhooks(api);
    }

    /** Live calls. */
    public Channels channels() {
        return new Channels(api);
    }

    /** What numbers lead to. */
    public Callflows callflows() {
        return new Callflows(api);
    }

    /** Text messages. */
    public Sms sms() {
        return new Sms(api);
    }

    /** Calls that begin with a phone of the account. */
    public Quickcall quickcall() {
        return new Quickcall(api);
    }

    /** Calls that begin with any number. */
    public ClickToCall clickToCall() {
        return new ClickToCall(api);
    }

    /** Conferences and who is in them. */
    public Conferences conferences() {
        return new Conferences(api);
    }

    /** Everything that has an id and a name. */
    public AccountObjects objects() {
        return new AccountObjects(api);
    }

    /**
     * Waits for a stage, for commands.
     *
     * @throws CrossbarException if it fails with one
     */
    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw CrossbarException.in(e).orElseThrow(() -> e);
        }
    }
}
