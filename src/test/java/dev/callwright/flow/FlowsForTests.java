package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.Ids;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.KazooTarget.TtsDefaults;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.OwnUrls;
import dev.callwright.flow.graph.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What flow tests share: a target with two named ids, in Dublin, long after every file was written. */
final class FlowsForTests {
    static final String FRONT_DESK = "f00d0000000000000000000000000001";
    static final String COMPANY = "f00d0000000000000000000000000002";
    static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    /** So late that no file is too young for its stamp. */
    static final InstantSource LATER = InstantSource.fixed(Instant.parse("2999-01-01T00:00:00Z"));

    private static final Ids IDS = new Ids(Map.of(
            Ids.Kind.DEVICES, Map.of("front_desk", FRONT_DESK),
            Ids.Kind.VOICEMAILS, Map.of("company", COMPANY)));

    private FlowsForTests() {}

    static KazooTarget target() {
        return target(path -> Optional.of("https://pbx.example.com" + path));
    }

    static KazooTarget withoutPublicUrl() {
        return target(OwnUrls.NONE);
    }

    private static KazooTarget target(OwnUrls urls) {
        return new KazooTarget(KazooVersion.V4_3, IDS, TtsDefaults.NONE, urls, Callflow.of("hangup"));
    }

    static Engine engine() {
        return Engine.reachingNothing(LATER);
    }

    static FlowDirectory directory(Path folder) {
        return directory(folder, target());
    }

    static FlowDirectory directory(Path folder, KazooTarget target) {
        return new FlowDirectory(folder, target, DUBLIN, LATER);
    }
}
