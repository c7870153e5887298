package com.example.calls;

import static dev.callwright.callflow.modules.Modules.tts;
import static dev.callwright.callflow.modules.Modules.voicemail;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.resolver.CallflowResolver;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Asks a caller who rings again and again for a message; every other call is left to whoever is asked next. */
@Singleton
@Order(-10) // before AreaCodeConference, which has the default 0
@NonBlocking
final class RepeatCallerLimiter implements CallflowResolver {
    static final Callflow LEAVE_A_MESSAGE = tts("You have called us several times in a short while. "
                    + "Please leave a message, and we will ring you back.")
            .then(voicemail("company"));

    // longer is no number and no call id, and nothing to fill the memory with
    private static final int LONGEST = 256;

    private final RepeatCallers callers;
    private final Clock clock;

    RepeatCallerLimiter(RepeatCallerSettings settings, Clock clock) {
        this.callers = new RepeatCallers(settings);
        this.clock = clock;
    }

    @Override
    public Optional<Callflow> resolve(PivotRequest call) {
        Optional<String> caller = call.callerIdNumber().filter(number -> number.length() <= LONGEST);
        Optional<String> callId = call.callId().filter(id -> id.length() <= LONGEST);
        if (call.callerIdHidden() || caller.isEmpty() || callId.isEmpty()) {
            return Optional.empty(); // all who hide their number would count as one
        }
        return callers.tooOften(caller.get(), callId.get(), clock.instant())
                ? Optional.of(LEAVE_A_MESSAGE)
                : Optional.empty();
    }
}
