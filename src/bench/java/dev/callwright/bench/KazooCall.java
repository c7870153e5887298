package dev.callwright.bench;

import java.nio.charset.StandardCharsets;

/**
 * The first request of a call from outside, as Kazoo sends it ({@code contracts/kazoo.md}, "1. The Pivot request"). Each
 * has a {@code Call-ID} of its own: one call that asked as often as a measurement does would be taken for a loop.
 */
public final class KazooCall {
    private static final String FORM = "To-Realm=acme.pbx.example.com&To=%2B35316877779"
            + "&Request-Realm=acme.pbx.example.com&Request=%2B35316877779&Language=en-us"
            + "&From-Realm=acme.pbx.example.com&From=user_1&Direction=inbound&&&Caller-ID-Number=%2B15551234567"
            + "&Caller-ID-Name=Jos%C3%A9&Call-ID=CALL%4010.26.0.158&Api-Version=4.x"
            + "&Account-ID=4a6863e3351f4d7f2a9f0b8c11ee2277";

    private static final String TWIML = "CallerNumber=%2B15551234567&CallerName=Jos%C3%A9&Direction=inbound"
            + "&ApiVersion=2010-04-01&ToRealm=acme.pbx.example.com&To=%2B35316877779&FromRealm=acme.pbx.example.com"
            + "&From=user_1&AccountSid=4a6863e3351f4d7f2a9f0b8c11ee2277&CallSid=CALL%4010.26.0.158";

    private static final String JSON = "{\"To-Realm\":\"acme.pbx.example.com\",\"To\":\"+35316877779\","
            + "\"Request-Realm\":\"acme.pbx.example.com\",\"Request\":\"+35316877779\",\"Language\":\"en-us\","
            + "\"From-Realm\":\"acme.pbx.example.com\",\"From\":\"user_1\",\"Direction\":\"inbound\",\"Digits\":{},"
            + "\"Custom-SIP-Headers\":{},\"Custom-Application-Vars\":{},\"Caller-ID-Number\":\"+15551234567\","
            + "\"Caller-ID-Name\":\"José\",\"Call-ID\":\"CALL@10.26.0.158\",\"Api-Version\":\"4.x\","
            + "\"Account-ID\":\"4a6863e3351f4d7f2a9f0b8c11ee2277\"}";

    private KazooCall() {}

    /** The form body of a POST, which is the query of a GET too. */
    public static String form(long call) {
        return FORM.replace("CALL", id(call));
    }

    /** The same under TwiML's names. */
    public static String twiml(long call) {
        return TWIML.replace("CALL", id(call));
    }

    /** The JSON body of a POST. */
    public static String json(long call) {
        return JSON.replace("CALL", id(call));
    }

    /** A whole request with a form, byte for byte as it goes over the wire. */
    public static byte[] post(String path, long call) {
        String body = form(call);
        return ("POST " + path + " HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: "
                        + body.length() + "\r\nte: \r\nhost: 127.0.0.1\r\nconnection: keep-alive\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String id(long call) {
        String digits = Long.toString(call);
        return "0".repeat(Math.max(0, 12 - digits.length())) + digits;
    }
}
