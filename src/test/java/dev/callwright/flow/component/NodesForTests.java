package dev.callwright.flow.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowPreparer;
import dev.callwright.callflow.Ids;
import dev.callwright.callflow.Ids.Kind;
import dev.callwright.callflow.JudgedByKazoo;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.KazooTarget.TtsDefaults;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.check.GraphChecks;
import dev.callwright.flow.document.DocumentException;
import dev.callwright.flow.document.SourceDocument;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.flow.file.FileReport;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.graph.Engine;
import dev.callwright.flow.graph.FlowGraph;
import dev.callwright.flow.graph.GraphReader;
import dev.callwright.flow.graph.GraphRequest;
import dev.callwright.flow.graph.GraphScope;
import dev.callwright.flow.outside.Countries.Country;
import dev.callwright.flow.outside.FakeCalls;
import dev.callwright.flow.outside.MemoryKeep;
import dev.callwright.flow.outside.NothingOutside;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.outside.Rates.Rate;
import dev.callwright.flow.state.StateTokens;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** One flow of nodes under test, with an outside that only takes notes. Every tree it answers is checked. */
final class NodesForTests {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final String FRONT_DESK = "f00d0000000000000000000000000001";
    static final String BOARD = "f00d0000000000000000000000000002";
    static final String ANNA = "f00d0000000000000000000000000003";
    static final String SALES = "f00d0000000000000000000000000004";
    static final String CALL = "829597750@10.26.0.158";

    static final Ids IDS = new Ids(Map.of(
            Kind.DEVICES, Map.of("front_desk", FRONT_DESK, "mobile", "f00d0000000000000000000000000005"),
            Kind.USERS, Map.of("anna", ANNA),
            Kind.GROUPS, Map.of("sales", SALES),
            Kind.CONFERENCES, Map.of("board", BOARD)));

    /** Two modules, as most have. */
    private static final Callflow FALLBACK =
            Callflow.of("tts", Map.of("text", "Sorry."), Map.of("_", Callflow.of("hangup")));

    final FakeCalls calls = new FakeCalls();
    final MemoryKeep keep = new MemoryKeep(InstantSource.fixed(NOW), 10_000, 1 << 24);
    final Engine engine;
    final FlowGraph flow;
    final KazooVersion version;
    String callId = CALL;
    Duration budget = Duration.ofSeconds(1);

    NodesForTests(String nodes) {
        this(nodes, target(KazooVersion.V4_3));
    }

    NodesForTests(String nodes, KazooTarget target) {
        Outside nothing = NothingOutside.with(InstantSource.fixed(NOW));
        Outside outside = new Outside(
                nothing.http(),
                nothing.sms(),
                calls,
                keep,
                nothing.secrets(),
                number -> number.startsWith("+353") ? Optional.of(new Country("IE", "Ireland")) : Optional.empty(),
                (number, kind) -> new Rate(new BigDecimal("0.05")));
        this.engine = new Engine(outside, new StateTokens(new byte[32], Duration.ofHours(24)));
        this.version = target.version();
        FileReport[] report = new FileReport[1];
        this.flow = graph(nodes, target, outside, report)
                .orElseThrow(() -> new AssertionError(report[0].problems().toString()));
    }

    static KazooTarget target(KazooVersion version) {
        return new KazooTarget(
                version,
                IDS,
                TtsDefaults.NONE,
                path -> Optional.of("https://pbx.example.com/s/secret" + path),
                FALLBACK);
    }

    /** What is said of the nodes when they are loaded, errors first: {@code error: found …, expected …}. */
    static List<String> problems(String nodes) {
        return problems(nodes, target(KazooVersion.V4_3));
    }

    static List<String> problems(String nodes, KazooTarget target) {
        FileReport[] report = new FileReport[1];
        graph(nodes, target, NothingOutside.with(InstantSource.fixed(NOW)), report);
        return report[0].problems().stream()
                .map(FileProblem::problem)
                .map(problem -> (problem.isError() ? "error: " : "warning: ") + problem.found() + " -> "
                        + problem.expected()
                        + problem.suggestion().map(meant -> "; " + meant + "?").orElse(""))
                .toList();
    }

    private static Optional<FlowGraph> graph(String nodes, KazooTarget target, Outside outside, FileReport[] reported) {
        String text = "fallback: { module: hangup, data: {} }\nnodes:\n" + nodes.indent(2);
        try {
            SourceDocument document = SourceDocument.read("t.yml", text.getBytes(StandardCharsets.UTF_8));
            FileReport report = new FileReport("t.yml", document);
            reported[0] = report;
            FlowFile file = new FlowFile(
                    "t.yml",
                    document,
                    report,
                    target,
                    new CallflowPreparer(target),
                    ZoneOffset.UTC,
                    NOW,
                    Path.of("src/test/resources"));
            Optional<GraphReader.Read> graph = GraphReader.read(
                    file, ((Map<?, ?>) Objects.requireNonNull(document.root())).get("nodes"), ZoneOffset.UTC, outside);
            graph.ifPresent(read -> GraphChecks.check(file, read.graph(), outside, FALLBACK));
            return graph.filter(read -> !report.hasErrors())
                    .map(read -> new FlowGraph("t", "v1", read.graph(), FALLBACK, ZoneOffset.UTC));
        } catch (DocumentException e) {
            throw new AssertionError(e);
        }
    }

    /** What a call is told that comes in. */
    Callflow answer() {
        return asked(Map.of());
    }

    /** What it is told when the PBX asks at the address of a pivot. */
    Callflow follow(Callflow pivot) {
        assertThat(pivot.module()).isEqualTo("pivot");
        return follow(String.valueOf(pivot.data().get("voice_url")));
    }

    /** What it is told when a module has ended in a key. */
    Callflow follow(Callflow module, String key) {
        return follow(Objects.requireNonNull(module.children().get(key), key));
    }

    Callflow follow(String url) {
        assertThat(url).startsWith("https://pbx.example.com/s/secret/pivot/t?" + Engine.STATE + "=");
        return asked(Map.of(Engine.STATE, url.substring(url.indexOf('=') + 1)));
    }

    private Callflow asked(Map<String, Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "Call-ID", callId,
                "Caller-ID-Number", "+353861112222",
                "Caller-ID-Name", "Jo",
                "Request", "+35316877779"));
        all.putAll(parameters);
        GraphRequest request = new GraphRequest(PivotRequest.of(all), NOW, ZoneOffset.UTC, budget);
        Callflow tree = join(engine.answer(flow, scope(), request)).callflow();
        assertThat(JudgedByKazoo.refusals(version, tree)).isEmpty();
        return tree;
    }

    /** The states left when the call has ended with these facts: name, value, name, value. */
    List<String> ended(String... facts) {
        return endedOf(callId, facts);
    }

    List<String> endedOf(String call, String... facts) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            all.put(facts[i], facts[i + 1]);
        }
        return join(engine.ended(call, all, scope(), NOW, budget));
    }

    /** A run that an application begins. */
    List<String> run(Map<String, Object> parameters) {
        Map<String, Object> start = dev.callwright.flow.node.StartVariables.ofRequest("r1", parameters);
        return join(engine.begin(flow, scope(), "api_request", "r1", start, NOW, budget));
    }

    GraphScope scope() {
        return new GraphScope() {
            @Override
            public Optional<FlowGraph> newest(String name) {
                return name.equals(flow.name()) ? Optional.of(flow) : Optional.empty();
            }

            @Override
            public Optional<FlowGraph> version(String name, String wanted) {
                return newest(name).filter(each -> each.version().equals(wanted));
            }

            @Override
            public CompletionStage<Callflow> callflow(String name, GraphRequest request) {
                throw new AssertionError("no flow of another kind");
            }
        };
    }

    /** The first module of that name in a tree. */
    static Callflow module(Callflow tree, String name) {
        return tree.nodes().stream()
                .filter(node -> node.module().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + tree));
    }

    /** The modules from the root on along {@code _}. */
    static List<String> chain(Callflow tree) {
        List<String> names = new ArrayList<>();
        for (Callflow node = tree; node != null; node = node.children().get("_")) {
            names.add(node.module());
        }
        return names;
    }

    static <T> T join(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
