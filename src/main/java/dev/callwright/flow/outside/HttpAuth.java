package dev.callwright.flow.outside;

import java.net.URI;
import java.util.Optional;

/** How an HTTP request shows who sends it. */
public sealed interface HttpAuth {

    /** Not at all. */
    record None() implements HttpAuth {
        @Override
        public String toString() {
            return "no auth";
        }
    }

    /** User and password in UTF-8, RFC 7617. */
    record Basic(String user, String password) implements HttpAuth {
        @Override
        public String toString() {
            return "Basic[hidden]";
        }
    }

    /** A token that somebody gave us, RFC 6750. */
    record Bearer(String token) implements HttpAuth {
        @Override
        public String toString() {
            return "Bearer[hidden]";
        }
    }

    /**
     * A token that is fetched with client credentials, RFC 6749, 4.4, and used until it expires.
     *
     * @param tokenUrl where tokens are given out
     * @param scope what the token shall be good for; empty for the server's default
     */
    record OAuth2(URI tokenUrl, String clientId, String clientSecret, Optional<String> scope) implements HttpAuth {
        @Override
        public String toString() {
            return "OAuth2[" + tokenUrl.getHost() + "]";
        }
    }

    /** For a request that shows nothing. */
    static HttpAuth none() {
        return new None();
    }
}
