package dev.callwright.flow;

import dev.callwright.flow.graph.Engine;
import dev.callwright.flow.outside.Countries.Country;
import dev.callwright.flow.outside.HttpSender;
import dev.callwright.flow.outside.Keep;
import dev.callwright.flow.outside.MemoryKeep;
import dev.callwright.flow.outside.NothingOutside;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.outside.Rates.Rate;
import dev.callwright.flow.outside.Secrets;
import dev.callwright.flow.outside.SmsSender;
import dev.callwright.flow.state.StateTokens;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What flows reach in tests: nothing, but for what a test puts there. */
final class OutsideForTests {
    private static final byte[] KEY = "a key that all servers have".getBytes(StandardCharsets.UTF_8);

    private OutsideForTests() {}

    static Keep keep() {
        return new MemoryKeep(FlowsForTests.LATER, 1_000, 16 << 20);
    }

    static Outside with(HttpSender http, SmsSender sms, Keep keep, Map<String, String> secrets) {
        Outside nothing = NothingOutside.with(FlowsForTests.LATER);
        return new Outside(
                http,
                sms,
                nothing.calls(),
                keep,
                new Secrets() {
                    @Override
                    public Optional<String> secret(String name) {
                        return Optional.ofNullable(secrets.get(name.toUpperCase(java.util.Locale.ROOT)));
                    }

                    @Override
                    public Set<String> names() {
                        return secrets.keySet();
                    }
                },
                number -> number.startsWith("+353")
                        ? Optional.of(new Country("IE", "Ireland"))
                        : number.startsWith("+1") ? Optional.of(new Country("US", "United States")) : Optional.empty(),
                (number, kind) -> new Rate(new BigDecimal(number.startsWith("+353") ? "0.05" : "0.01")));
    }

    static Outside http(HttpSender http, Map<String, String> secrets) {
        return with(http, NothingOutside.with(FlowsForTests.LATER).sms(), keep(), secrets);
    }

    static Outside sms(SmsSender sms) {
        return with(NothingOutside.with(FlowsForTests.LATER).http(), sms, keep(), Map.of());
    }

    /** Engines that share nothing but the key, or the keep too if it is the same. */
    static Engine engine(Outside outside) {
        return new Engine(outside, new StateTokens(KEY, Duration.ofHours(24)));
    }

    static FlowDirectory directory(Path folder, Engine engine) {
        return new FlowDirectory(
                folder, FlowsForTests.target(), FlowsForTests.DUBLIN, FlowsForTests.LATER, Map.of(), engine);
    }

    static String problems(FlowLibrary library) {
        return library.problems().stream()
                .map(problem -> problem.file() + ":" + problem.line() + ": " + problem.problem())
                .collect(Collectors.joining("\n"));
    }
}
