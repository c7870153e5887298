package dev.callwright.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowLibrary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberBookTest {
    @ParameterizedTest(name = "a flow that claims {0} gets a call to {1}")
    @CsvSource({
        "+35316877779, +35316877779",
        "+35316877779, 0035316877779",
        "+35316877779, 35316877779",
        "+35316877779, 016877779",
        "0035316877779, +35316877779",
        "01 687 7779, +35316877779",
        "(01) 687-7779, 016877779",
        "4000, 4000",
        "front_desk, front_desk",
        "Alice, alice",
        "+14155550100, 14155550100"
    })
    void numbersMeetInWhateverFormTheyAreWritten(String claimed, String called) {
        assertThat(book("IE", claimed).ownerOf(call(called))).map(Flow::name).contains("sales");
    }

    @ParameterizedTest(name = "a flow that claims {0} does not get a call to {1}")
    @CsvSource({"+35316877779, +35316877778", "4000, 400", "4000, 40001", "alice, bob", "+35316877779, +3531687777"})
    void otherNumbersStayApart(String claimed, String called) {
        assertThat(book("IE", claimed).ownerOf(call(called))).isEmpty();
    }

    @Test
    void withoutACountryNationalNumbersAreOnlyComparedAsWritten() {
        assertThat(book("", "016877779").ownerOf(call("016877779"))).isPresent();
        assertThat(book("", "016877779").ownerOf(call("+35316877779"))).isEmpty();
    }

    @Test
    void theDialledNumberComesBeforeTheToHeader() {
        Flow sales = new FakeFlow("sales", Callflow.of("hangup"), "100");
        Flow support = new FakeFlow("support", Callflow.of("hangup"), "200");
        NumberBook<Flow> book =
                NumberBook.of(new FlowLibrary(Map.of("sales", sales, "support", support), List.of(), List.of()), "");

        assertThat(book.ownerOf(PivotRequest.builder().request("100").to("200").build()))
                .contains(sales);
        assertThat(book.ownerOf(PivotRequest.builder().request("300").to("200").build()))
                .contains(support);
        assertThat(book.ownerOf(PivotRequest.builder().build())).isEqualTo(Optional.empty());
    }

    private static NumberBook<Flow> book(String country, String number) {
        Flow flow = new FakeFlow("sales", Callflow.of("hangup"), number);
        return NumberBook.of(new FlowLibrary(Map.of("sales", flow), List.of(), List.of()), country);
    }

    private static PivotRequest call(String number) {
        return PivotRequest.builder().request(number).build();
    }
}
