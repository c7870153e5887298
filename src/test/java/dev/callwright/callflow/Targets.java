package dev.callwright.callflow;

import dev.callwright.callflow.Ids.Kind;
import dev.callwright.callflow.KazooTarget.TtsDefaults;
import java.util.Map;
import java.util.Optional;

/** PBXs to prepare callflows for. */
final class Targets {
    static final String FRONT_DESK = "f1000000000000000000000000000001";
    static final String SUPPORT = "f1000000000000000000000000000002";
    static final String ANN = "a1000000000000000000000000000001";
    static final String SALES = "b1000000000000000000000000000001";
    static final String COMPANY = "c1000000000000000000000000000001";
    static final String BOARD = "d1000000000000000000000000000001";
    static final String WELCOME = "e1000000000000000000000000000001";
    static final String XMAS = "91000000000000000000000000000001";

    static final Ids IDS = new Ids(Map.of(
            Kind.DEVICES, Map.of("front_desk", FRONT_DESK, "support_desk", SUPPORT),
            Kind.USERS, Map.of("ann", ANN),
            Kind.GROUPS, Map.of("sales", SALES),
            Kind.VOICEMAILS, Map.of("company", COMPANY),
            Kind.CONFERENCES, Map.of("board", BOARD),
            Kind.MEDIA, Map.of("welcome", WELCOME),
            Kind.TEMPORAL_RULES, Map.of("xmas", XMAS)));

    static final OwnUrls PUBLIC = path -> Optional.of("https://pbx-apps.example.com/s/secret" + path);

    /** What pivots to ourselves do when they fail. */
    static final Callflow APOLOGY = Callflow.of("tts", Map.of("text", "Sorry."), Map.of("_", Callflow.of("hangup")));

    private Targets() {}

    static KazooTarget target(KazooVersion version) {
        return new KazooTarget(version, IDS, TtsDefaults.NONE, PUBLIC, APOLOGY);
    }

    static CallflowPreparer kazoo43() {
        return new CallflowPreparer(target(KazooVersion.V4_3));
    }

    static CallflowPreparer withoutPublicUrl() {
        return new CallflowPreparer(
                new KazooTarget(KazooVersion.V4_3, IDS, TtsDefaults.NONE, OwnUrls.NONE, Callflow.of("hangup")));
    }
}
