package dev.callwright.bench.micro;

import dev.callwright.callflow.OwnUrls;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.liquid.LiquidTemplate;
import dev.callwright.flow.liquid.LiquidTemplate.Occasion;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.openjdk.jmh.annotations.Benchmark;

/** Rendering the texts of the examples. */
public class LiquidBenchmark extends Steady {
    private final LiquidTemplate digits = template("You typed {{ digits.custom_name }}");
    private final LiquidTemplate areaCode =
            template("Welcome to the {{ caller_id_number | remove: '+' | slice: 0, 3 }} conference!");
    private final ZonedDateTime now = Installed.OPEN.atZone(ZoneOffset.UTC);
    private final PivotRequest call = PivotRequest.builder()
            .callId("829597750@10.26.0.158")
            .callerIdNumber("+15551234567")
            .request("+35316877779")
            .digits("custom_name", "4711")
            .build();

    @Benchmark
    public String digits() {
        return digits.render(new Occasion(call, now, OwnUrls.NONE));
    }

    @Benchmark
    public String areaCode() {
        return areaCode.render(new Occasion(call, now, OwnUrls.NONE));
    }

    private static LiquidTemplate template(String text) {
        return LiquidTemplate.parse(text).template().orElseThrow();
    }
}
