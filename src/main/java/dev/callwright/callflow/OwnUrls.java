package dev.callwright.callflow;

import java.util.Optional;

/**
 * Our own addresses as the PBX must use them. Kazoo rejects {@code localhost} and loopback addresses, so they can only
 * come from the configured public URL, never from the request.
 */
@FunctionalInterface
public interface OwnUrls {
    /** No public URL is configured: no address of ours can be given to a PBX. */
    OwnUrls NONE = path -> Optional.empty();

    /**
     * The absolute address of one of our paths, the secret included.
     *
     * @param path begins with {@code /}, for example {@code /pivot/collected}; a query may follow
     * @return empty when no public URL is configured
     */
    Optional<String> absolute(String path);

    /**
     * The absolute address of one of our paths for others than the PBX: without the secret. It may ask for a login.
     *
     * @return empty when no public URL is configured
     */
    default Optional<String> open(String path) {
        return absolute(path);
    }

    /** Whether an absolute address is one of ours already. */
    default boolean isOwn(String url) {
        return absolute("/").map(base -> url.startsWith(base)).orElse(false);
    }
}
