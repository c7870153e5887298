package dev.callwright.simulator.wire;

import dev.callwright.callflow.CallflowJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a {@code pivot} node asks ({@code contracts/kazoo.md}, "1.2 Node data" and "1.6 Exact bytes").
 *
 * @param voiceUrl whom
 * @param post by POST; else by GET, whatever {@code json} says
 * @param twiml under TwiML's names
 * @param json in a JSON body; else in a form
 * @param timeout how long it may take
 * @param customHeaders of Kazoo 5
 */
public record PivotAsks(
        String voiceUrl,
        boolean post,
        boolean twiml,
        boolean json,
        Duration timeout,
        Map<String, String> customHeaders) {

    /**
     * The request.
     *
     * @throws IllegalArgumentException if {@code voiceUrl} is no address
     */
    public PivotAsk ask(PivotParameters parameters) {
        PivotUrl url = PivotUrl.of(voiceUrl);
        Map<String, Object> named = parameters.named(twiml);
        List<Header> more = new ArrayList<>();
        customHeaders.forEach((name, value) -> more.add(new Header(name.toLowerCase(Locale.ROOT), value)));
        url.userInfo().ifPresent(info -> more.add(new Header("authorization", authorization(info))));
        if (!post) {
            PivotUrl asked = url.plus(FormEncoding.encode(named));
            return new PivotAsk("GET", asked, getHeaders(asked, more), "", parameters.request(twiml), timeout);
        }
        String body =
                json ? new String(CallflowJson.writeJson(named), StandardCharsets.UTF_8) : FormEncoding.encode(named);
        return new PivotAsk("POST", url, postHeaders(url, body, more), body, parameters.request(twiml), timeout);
    }

    static List<Header> getHeaders(PivotUrl url, List<Header> more) {
        return headers(url, List.of(new Header("content-length", "0")), more);
    }

    private List<Header> postHeaders(PivotUrl url, String body, List<Header> more) {
        String length = String.valueOf(body.getBytes(StandardCharsets.UTF_8).length);
        String type = json ? "application/json" : "application/x-www-form-urlencoded";
        return headers(url, List.of(new Header("content-type", type), new Header("content-length", length)), more);
    }

    private static List<Header> headers(PivotUrl url, List<Header> first, List<Header> more) {
        List<Header> all = new ArrayList<>(first);
        all.addAll(more);
        all.add(new Header("te", ""));
        all.add(new Header("host", url.authority()));
        all.add(new Header("connection", "keep-alive"));
        return all;
    }

    /** On a GET, Kazoo puts the colon in the wrong place: {@code bob:secret} is sent as {@code bobsecret:}. */
    private String authorization(String userInfo) {
        int colon = userInfo.indexOf(':');
        String sent = post || colon < 0 ? userInfo : userInfo.substring(0, colon) + userInfo.substring(colon + 1) + ":";
        return "Basic " + Base64.getEncoder().encodeToString(sent.getBytes(StandardCharsets.UTF_8));
    }
}
