package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.JudgedByKazoo;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.graph.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call that asks flows step by step, as the PBX would, and sees every answer. */
public final class FlowCall {
    private static final String HOST = "https://pbx.example.com/pivot/";

    private final Function<String, Flow> flows;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, String> digits = new LinkedHashMap<>();
    private Instant now;
    private int requests;
    private @Nullable FlowAnswer answer;
    private @Nullable Callflow here;
    private @Nullable PivotRequest last;
    private String flow = "";

    public FlowCall(Function<String, Flow> flows, Instant now) {
        this.flows = flows;
        this.now = now;
        parameters.put("Call-ID", "829597750@192.0.2.1");
        parameters.put("Account-ID", "0123456789abcdef0123456789abcdef");
        parameters.put("Caller-ID-Number", "+353861234567");
        parameters.put("Caller-ID-Name", "Jo");
        parameters.put("Request", "+35316877779");
        parameters.put("To", "+35316877779");
    }

    /** With another parameter of Kazoo's. */
    public FlowCall with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public FlowCall at(Instant other) {
        now = other;
        return this;
    }

    /** The first request. */
    public FlowCall calls(String name) {
        flow = name;
        return ask(Optional.empty());
    }

    /** Keys at the next collection: those in front of it are heard to the end. */
    public FlowCall presses(String keys) {
        Callflow collecting = behind("collect_dtmf");
        String collection = String.valueOf(collecting.data().get("collection_name"));
        if (keys.isEmpty()) {
            digits.remove(collection);
        } else {
            digits.put(collection, keys);
        }
        here = child(collecting, BranchKeys.OTHERWISE);
        return goesOn();
    }

    /** The bridge ahead fails with a cause. */
    public FlowCall bridgeFails(String module, String cause) {
        Callflow bridge = behind(module);
        here = bridge.children().containsKey(cause) || module.equals("resources")
                ? child(bridge, cause)
                : child(bridge, BranchKeys.OTHERWISE);
        return goesOn();
    }

    /** Runs on to the next pivot, if there is one, and asks there. */
    public FlowCall goesOn() {
        Callflow node = here();
        while (!node.module().equals("pivot")) {
            if (!node.children().containsKey(BranchKeys.OTHERWISE)) {
                return this;
            }
            if (node.module().equals("collect_dtmf")
                    || !node.children().keySet().equals(java.util.Set.of("_"))) {
                return this;
            }
            node = child(node, BranchKeys.OTHERWISE);
        }
        return follows(String.valueOf(node.data().get("voice_url")));
    }

    /** Asks at an address of ours. */
    public FlowCall follows(String url) {
        assertThat(url).startsWith(HOST);
        int query = url.indexOf('?');
        flow = url.substring(HOST.length(), query);
        String prefix = Engine.STATE + "=";
        assertThat(url.substring(query + 1)).startsWith(prefix);
        return ask(Optional.of(url.substring(query + 1 + prefix.length())));
    }

    /** The last request again, byte for byte. */
    public Callflow asksAgain() {
        return java.util.Objects.requireNonNull(flows.apply(flow))
                .answer(java.util.Objects.requireNonNull(last), now)
                .callflow();
    }

    private FlowCall ask(Optional<String> state) {
        PivotRequest.Builder request = PivotRequest.builder();
        parameters.forEach(request::parameter);
        digits.forEach(request::digits);
        state.ifPresent(token -> request.parameter(Engine.STATE, token));
        last = request.build();
        requests++;
        answer = flows.apply(flow).answer(last, now);
        here = answer.callflow();
        for (KazooVersion version : KazooVersion.values()) {
            assertThat(JudgedByKazoo.refusals(version, here)).isEmpty();
        }
        return this;
    }

    public int requests() {
        return requests;
    }

    public List<String> path() {
        return java.util.Objects.requireNonNull(answer).path();
    }

    /** The callflow from where the call stands. */
    public Callflow here() {
        return java.util.Objects.requireNonNull(here);
    }

    /** The texts spoken one behind the other from here. */
    public List<String> hears() {
        List<String> texts = new ArrayList<>();
        for (Optional<Callflow> node = Optional.of(here()); node.isPresent(); node = next(node.get())) {
            if (node.get().module().equals("tts")) {
                texts.add(String.valueOf(node.get().data().get("text")));
            } else if (node.get().module().equals("play")) {
                texts.add(String.valueOf(node.get().data().get("id")));
            }
        }
        return texts;
    }

    /** The modules one behind the other from here. */
    public List<String> modules() {
        List<String> names = new ArrayList<>();
        for (Optional<Callflow> node = Optional.of(here()); node.isPresent(); node = next(node.get())) {
            names.add(node.get().module());
        }
        return names;
    }

    /** The first module of that name from here. */
    public Callflow behind(String module) {
        for (Optional<Callflow> node = Optional.of(here()); node.isPresent(); node = next(node.get())) {
            if (node.get().module().equals(module)) {
                return node.get();
            }
        }
        throw new AssertionError("no " + module + " in " + here());
    }

    private static Optional<Callflow> next(Callflow node) {
        return node.module().equals("pivot")
                ? Optional.empty()
                : Optional.ofNullable(node.children().get(BranchKeys.OTHERWISE));
    }

    /** What comes behind a module in a case. */
    public static Callflow child(Callflow node, String key) {
        return Optional.ofNullable(node.children().get(key))
                .orElseThrow(() -> new AssertionError("no " + key + " behind " + node));
    }
}
