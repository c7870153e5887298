package dev.callwright.simulator.module;

import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import dev.callwright.simulator.transcript.Event;
import dev.callwright.simulator.wire.PivotAsk;
import dev.callwright.simulator.wire.PivotAsks;
import dev.callwright.simulator.wire.PivotReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks a server for the callflow to go on with, in the way its data says ({@code contracts/kazoo.md}, "1.2 Node data"); on
 * Kazoo 5 the callflow may stand in the node itself.
 */
final class Pivot implements Behaviour {
    private static final long LONGEST_MILLIS = 5000;

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        PivotReaction reaction = new PivotReaction(
                call.settings().version(), data.text("cdr_url").isPresent(), data.flag("debug"));
        if (call.settings().version() == KazooVersion.V5
                && data.value("serverless").isPresent()) {
            return serverless(call, data.object("serverless"), reaction);
        }
        PivotExchange exchange = new PivotExchange(call, reaction);
        PivotAsk request;
        try {
            request = asks(data).ask(call.state().parameters());
        } catch (IllegalArgumentException noAddress) {
            return notSent(call, String.valueOf(noAddress.getMessage()));
        }
        boolean refused = call.settings().version() == KazooVersion.V5
                && request.method().equals("GET")
                && request.url().query().matches(".*[\\[\\]].*");
        return refused
                ? notSent(call, "its HTTP client refuses the brackets in the query: use \"method\": \"post\"")
                : exchange.run(request);
    }

    private static PivotAsks asks(NodeData data) {
        Map<String, String> custom = new LinkedHashMap<>();
        data.object("custom_request_headers").forEach((name, value) -> custom.put(name, String.valueOf(value)));
        long timeout = Math.max(0, Math.min(LONGEST_MILLIS, data.number("req_timeout_ms", LONGEST_MILLIS)));
        return new PivotAsks(
                data.text("voice_url", ""),
                data.text("method", "get").equalsIgnoreCase("post"),
                data.text("req_format", "kazoo").equals("twiml"),
                data.text("req_body_format", "form").equals("json"),
                Duration.ofMillis(timeout),
                custom);
    }

    private static Next notSent(Call call, String why) {
        PivotReply none = new PivotReply.None(PivotReply.Why.NOT_SENT, Duration.ZERO);
        call.happened(new Event.Answered(call.now(), none, "the child _ runs: " + why, true));
        return Next.otherwise("the request was not sent");
    }

    private static Next serverless(Call call, Map<String, Object> inline, PivotReaction reaction) {
        return PivotExchange.next(
                call,
                call.now(),
                reaction.toInline(
                        String.valueOf(inline.getOrDefault("flow_type", "")), inline.getOrDefault("flow_doc", "")));
    }
}
