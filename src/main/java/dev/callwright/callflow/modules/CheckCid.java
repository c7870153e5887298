package dev.callwright.callflow.modules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with {@code match} or {@code nomatch}, by whether the caller's number matches; or with the
 * number itself.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class CheckCid extends ModuleNode<CheckCid> {
    CheckCid(String regex) {
        this(Map.of("regex", checked("check_cid", "regex", regex)));
    }

    private CheckCid(Map<String, ? extends @Nullable Object> data) {
        super("check_cid", data);
    }

    /** Whether the number itself is the branch key. Default false. */
    public CheckCid useAbsoluteMode(boolean absolute) {
        return set("use_absolute_mode", absolute);
    }

    /** Whom to take as the caller's user: a 32-character id, or a name under {@code ids.users}. */
    public CheckCid userId(String id) {
        return set("user_id", id);
    }

    /** The caller id to set for calls that leave. */
    public CheckCid externalCallerId(String name, String number) {
        Map<String, Object> callerId = new LinkedHashMap<>();
        callerId.put("name", name);
        callerId.put("number", number);
        return set("caller_id", Map.of("external", callerId));
    }

    @Override
    CheckCid copy(Map<String, ? extends @Nullable Object> data) {
        return new CheckCid(data);
    }
}
