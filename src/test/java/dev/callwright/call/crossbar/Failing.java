package dev.callwright.call.crossbar;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.CompletionStage;

/** Stages that must fail. */
final class Failing {
    private Failing() {}

    static CrossbarException failure(CompletionStage<?> stage) {
        return catchThrowableOfType(CrossbarException.class, () -> Crossbar.await(stage));
    }
}
