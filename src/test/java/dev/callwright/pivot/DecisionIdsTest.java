package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionIdsTest {
    private final DecisionIds ids = new DecisionIds();

    @Test
    void anIdBeginsWithTheMomentAndSortsByIt() {
        String earlier = ids.next(Instant.ofEpochMilli(0x19_ABCD_EF01L));
        String later = ids.next(Instant.ofEpochMilli(0x19_ABCD_EF02L));

        assertThat(earlier).hasSize(26).startsWith("0019abcdef01").isLessThan(later);
    }

    @Test
    void idsOfOneMomentAreInTheOrderOfTheirRequests() {
        List<String> sameMoment =
                Stream.generate(() -> ids.next(Instant.EPOCH)).limit(1_000).toList();

        assertThat(sameMoment).isSorted().doesNotHaveDuplicates();
    }
}
