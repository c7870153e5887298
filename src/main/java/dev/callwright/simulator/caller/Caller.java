package dev.callwright.simulator.caller;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The call as it comes in: what a Pivot server is told of it ({@code contracts/kazoo.md}, "1.3 Parameters"). Immutable.
 *
 * <pre>{@code
 * Caller.calling("+353861234567", "+35316877779").callerIdName("Bríd").language("en-ie").build()
 * }</pre>
 *
 * @param callId {@code Call-ID}, the same on every request
 * @param accountId {@code Account-ID}, 32 hex characters
 * @param from {@code From} and its realm
 * @param to {@code To} and its realm
 * @param request {@code Request} and its realm: as a rule the dialled number
 * @param callerIdName {@code Caller-ID-Name}
 * @param callerIdNumber {@code Caller-ID-Number}
 * @param language {@code Language}, until a {@code language} node changes it
 * @param userIds owners of the calling device; none for a caller from outside
 * @param variables custom application variables the call begins with
 * @param sipHeaders custom SIP headers
 */
public record Caller(
        String callId,
        String accountId,
        SipAddress from,
        SipAddress to,
        SipAddress request,
        String callerIdName,
        String callerIdNumber,
        String language,
        List<String> userIds,
        Map<String, Object> variables,
        Map<String, Object> sipHeaders) {

    /** The id of calls that are given none. */
    public static final String DEFAULT_CALL_ID = "virtual-call-1@192.0.2.1";

    /** The account of calls that are given none. */
    public static final String DEFAULT_ACCOUNT_ID = "00000000000000000000000000000001";

    private static final String DEFAULT_REALM = "virtual.pbx.example.com";

    public Caller {
        userIds = List.copyOf(userIds);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        sipHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(sipHeaders));
    }

    /** A call from one number to another. */
    public static Builder calling(String from, String to) {
        return new Builder(from, to);
    }

    /** No numbers: the call and its account only. */
    @Override
    public String toString() {
        return "Caller[call " + callId + ", account " + accountId + "]";
    }

    /** Builds a call. */
    public static final class Builder {
        private final String number;
        private final String called;
        private final List<String> userIds = new ArrayList<>();
        private final Map<String, Object> variables = new LinkedHashMap<>();
        private final Map<String, Object> sipHeaders = new LinkedHashMap<>();
        private String fromUser;
        private String callId = DEFAULT_CALL_ID;
        private String accountId = DEFAULT_ACCOUNT_ID;
        private String realm = DEFAULT_REALM;
        private String name;
        private String language = "en-us";

        private Builder(String number, String called) {
            this.number = number;
            this.called = called;
            this.fromUser = number;
            this.name = number;
        }

        /** Default {@link Caller#DEFAULT_CALL_ID}. */
        public Builder callId(String id) {
            callId = id;
            return this;
        }

        /** Default {@link Caller#DEFAULT_ACCOUNT_ID}. */
        public Builder accountId(String id) {
            accountId = id;
            return this;
        }

        /** The SIP realm of all three addresses. */
        public Builder realm(String name) {
            realm = name;
            return this;
        }

        /** The SIP user that calls; the number if it is not set. */
        public Builder fromUser(String user) {
            fromUser = user;
            return this;
        }

        /** The number if it is not set. */
        public Builder callerIdName(String shown) {
            name = shown;
            return this;
        }

        /** Default {@code en-us}. */
        public Builder language(String tag) {
            language = tag;
            return this;
        }

        /** One more owner of the calling device. */
        public Builder userId(String id) {
            userIds.add(id);
            return this;
        }

        /** A custom application variable. */
        public Builder variable(String key, Object value) {
            variables.put(key, value);
            return this;
        }

        /** A custom SIP header. */
        public Builder sipHeader(String key, Object value) {
            sipHeaders.put(key, value);
            return this;
        }

        public Caller build() {
            SipAddress dialled = new SipAddress(called, realm);
            return new Caller(
                    callId,
                    accountId,
                    new SipAddress(fromUser, realm),
                    dialled,
                    dialled,
                    name,
                    number,
                    language,
                    userIds,
                    variables,
                    sipHeaders);
        }
    }
}
