package com.example.calls;

import static dev.callwright.callflow.modules.Modules.conference;
import static dev.callwright.callflow.modules.Modules.tts;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.resolver.CallflowResolver;
import io.micronaut.core.annotation.NonBlocking;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Callers of one area code meet in one conference. A caller who hides the number, or rings from outside North America,
 * has no area code: that call is left to whoever is asked next.
 */
@Singleton
@Named("area-code")
@NonBlocking
final class AreaCodeConference implements CallflowResolver {
    // carriers send +15035550123, 15035550123 or 5035550123
    private static final Pattern NORTH_AMERICAN = Pattern.compile("(?:\\+?1)?([2-9][0-9]{2})[2-9][0-9]{6}");

    @Override
    public Optional<Callflow> resolve(PivotRequest call) {
        return call.callerIdNumber()
                .map(NORTH_AMERICAN::matcher)
                .filter(Matcher::matches)
                .map(number -> number.group(1))
                .map(areaCode -> tts("Welcome to the " + areaCode + " conference!")
                        .then(conference().name("Areacode " + areaCode)));
    }
}
