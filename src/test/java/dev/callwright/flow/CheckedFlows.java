package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.callwright.callflow.KazooTarget;
import dev.callwright.flow.graph.Engine;
import dev.callwright.flow.outside.NothingOutside;
import dev.callwright.flow.outside.Secrets;
import dev.callwright.flow.state.StateTokens;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One flow file as {@code check} sees it, with the secret CRM_TOKEN there is. */
final class CheckedFlows {
    private final Path folder;

    CheckedFlows(Path folder) {
        this.folder = folder;
    }

    LoadedFile load(String path, String text, KazooTarget target) {
        FlowLoader loader = new FlowLoader(target, FlowsForTests.DUBLIN, engine());
        return loader.load(new FlowText(path, text.getBytes(UTF_8), Instant.parse("2026-06-17T12:00:00Z"), folder));
    }

    /** What is said of it, as {@code 3:5 error: …}. */
    List<String> problems(String text, KazooTarget target) {
        return load("x.yml", text, target).problems().stream()
                .map(p -> p.line() + ":" + p.column() + " " + TextProblems.sentence(p.problem()))
                .toList();
    }

    private static Engine engine() {
        return new Engine(NothingOutside.with(FlowsForTests.LATER, new OneSecret()), StateTokens.forThisProcess());
    }

    private static final class OneSecret implements Secrets {
        @Override
        public Optional<String> secret(String name) {
            return name.toUpperCase(Locale.ROOT).equals("CRM_TOKEN") ? Optional.of("s3cret") : Optional.empty();
        }

        @Override
        public Set<String> names() {
            return Set.of("CRM_TOKEN");
        }
    }
}
