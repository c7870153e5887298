package com.example.calls;

import static dev.callwright.callflow.modules.Modules.conference;
import static dev.callwright.callflow.modules.Modules.tts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowValidator;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.PivotRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeConferenceTest {
    @Test
    void aCallerFromBostonJoinsBostonsConference() {
        PivotRequest call = PivotRequest.builder().callerIdNumber("6175550123").build();

        assertThat(new AreaCodeConference().resolve(call))
                .contains(
                        tts("Welcome to the 617 conference!").then(conference().name("Areacode 617")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+16175550123", "16175550123", "6175550123"})
    void theSameCallerJoinsTheSameConferenceHoweverTheCarrierWritesTheNumber(String number) {
        assertThat(callFrom(number)).isEqualTo(callFrom("6175550123")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anonymous",
                "Restricted",
                "0000000000",
                "+353861234567",
                "617",
                "1175550123",
                "617555012x",
                "61755501234"
            })
    void aCallerWithoutAnAreaCodeIsLeftToOthers(String number) {
        assertThat(callFrom(number)).isEmpty();
    }

    @Test
    void aCallWithoutANumberIsLeftToOthers() {
        assertThat(new AreaCodeConference().resolve(PivotRequest.builder().build()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyKazooRunsTheConference(KazooVersion version) {
        assertThat(new CallflowValidator(version)
                        .validate(callFrom("6175550123").orElseThrow()))
                .isEmpty();
    }

    private static Optional<Callflow> callFrom(String number) {
        return new AreaCodeConference()
                .resolve(PivotRequest.builder().callerIdNumber(number).build());
    }
}
