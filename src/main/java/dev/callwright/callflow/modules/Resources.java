package dev.callwright.callflow.modules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dials a number through carriers. A failed call goes on with its hangup cause or SIP code only: <b>{@code
 * _} is never taken</b>, so name the causes that matter.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Resources extends ModuleNode<Resources> {
    Resources(String toDid) {
        this(Map.of("to_did", checked("resources", "to_did", toDid)));
    }

    private Resources(Map<String, ? extends @Nullable Object> data) {
        super("resources", data);
    }

    /** How long it rings, in seconds. */
    public Resources timeout(int seconds) {
        return set("timeout", seconds);
    }

    /** The account's own carriers (the default), or those of the whole system. */
    public Resources useLocalResources(boolean local) {
        return set("use_local_resources", local);
    }

    /** Which configured caller id is shown. Default {@code external}. */
    public Resources callerIdType(String type) {
        return set("caller_id_type", type);
    }

    /** What the caller hears meanwhile. */
    public Resources ringback(String mediaOrTone) {
        return set("ringback", mediaOrTone);
    }

    /** Whether the caller hears our ring tone until somebody answers. Default false. */
    public Resources ignoreEarlyMedia(boolean ignore) {
        return set("ignore_early_media", ignore);
    }

    /** The account whose carriers are used. */
    public Resources huntAccountId(String accountId) {
        return set("hunt_account_id", accountId);
    }

    /** Flags that the carriers must have. */
    public Resources outboundFlags(String... flags) {
        return set("outbound_flags", List.of(flags));
    }

    /** Names of values of the call that carriers are matched by. */
    public Resources dynamicFlags(String... names) {
        return set("dynamic_flags", List.of(names));
    }

    /** Whether to dial as it was dialled, not in E.164. */
    public Resources bypassE164(boolean bypass) {
        return set("bypass_e164", bypass);
    }

    /** Whether to dial exactly what was dialled. */
    public Resources doNotNormalize(boolean exactly) {
        return set("do_not_normalize", exactly);
    }

    /** Whether to tell the carrier the account. */
    public Resources emitAccountId(boolean emit) {
        return set("emit_account_id", emit);
    }

    /** Whether to put the account's realm into From. */
    public Resources formatFromUri(boolean format) {
        return set("format_from_uri", format);
    }

    /** The realm in From. */
    public Resources fromUriRealm(String realm) {
        return set("from_uri_realm", realm);
    }

    /** The kind of carrier. */
    public Resources resourceType(String type) {
        return set("resource_type", type);
    }

    /** Adds a SIP header to the call. */
    public Resources header(String name, String value) {
        return putInto("custom_sip_headers", name, value);
    }

    @Override
    Resources copy(Map<String, ? extends @Nullable Object> data) {
        return new Resources(data);
    }
}
