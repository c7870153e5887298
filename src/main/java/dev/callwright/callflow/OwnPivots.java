package dev.callwright.callflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pivots to ourselves always ask in the one way that loses nothing (POST, Kazoo's names, JSON) and go on with the fallback
 * when they fail ({@code contracts/kazoo.md}, "1.5 Encoding of nested values" and "2.5"). Of pivots to others, those that
 * would end in silence are warned of.
 */
final class OwnPivots implements Normalisation {
    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

    static {
        ALWAYS.put("method", "post");
        ALWAYS.put("req_format", "kazoo");
        ALWAYS.put("req_body_format", "json");
    }

    private final OwnUrls urls;
    private final Callflow fallback;

    /** @param fallback prepared for the same PBX */
    OwnPivots(OwnUrls urls, Callflow fallback) {
        this.urls = urls;
        this.fallback = fallback;
    }

    @Override
    public void apply(Draft node, Origin origin) {
        if (!node.module().equals("pivot")
                || !(node.data.get("voice_url") instanceof String url)
                || node.place().skips(url)) {
            return;
        }
        boolean fails = !node.children.containsKey(BranchKeys.OTHERWISE);
        if (!urls.isOwn(url)) {
            if (fails && !Addresses.isOwnPath(url)) {
                node.place()
                        .at("children")
                        .warning("a pivot without the child _", "what to do when that server fails: the call hangs up");
            }
            return;
        }
        ALWAYS.forEach((option, value) -> set(node, option, value));
        if (fails) {
            node.children.put(BranchKeys.OTHERWISE, node.added(fallback));
        }
    }

    private static void set(Draft node, String option, String value) {
        @Nullable Object written = node.data.put(option, value);
        boolean other = written != null && !value.equalsIgnoreCase(String.valueOf(written));
        if (other && !node.place().skips(written)) {
            node.option(option)
                    .warning(
                            Wording.typed(written),
                            value + ", as this is a pivot to ourselves: it was changed to that");
        }
    }
}
