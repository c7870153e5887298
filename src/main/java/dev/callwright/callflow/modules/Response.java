package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends the call with a SIP answer, after a message if one is set.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Response extends ModuleNode<Response> {
    Response(int code) {
        this(Map.of("code", checked("response", "code", code)));
    }

    private Response(Map<String, ? extends @Nullable Object> data) {
        super("response", data);
    }

    /** The words beside the code, which some phones show. */
    public Response message(String message) {
        return set("message", message);
    }

    /** What is played before: a media id, a name under {@code ids.media}, or a URL. */
    public Response media(String idOrUrl) {
        return set("media", idOrUrl);
    }

    @Override
    Response copy(Map<String, ? extends @Nullable Object> data) {
        return new Response(data);
    }
}
