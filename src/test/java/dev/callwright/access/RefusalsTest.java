package dev.callwright.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RefusalsTest {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Refusals.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.setAdditive(true);
        logger.detachAppender(log);
    }

    @Test
    void refusalsAreAllCountedAndLoggedOnceInTenSeconds() {
        AtomicLong now = new AtomicLong(TimeUnit.DAYS.toNanos(-1));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Refusals refusals = new Refusals(meters, now::get);
        for (int i = 0; i < 5; i++) {
            refusals.note(Refusal.WRONG_SECRET, "203.0.113.7");
        }
        refusals.note(Refusal.ADDRESS, "203.0.113.8");
        now.addAndGet(TimeUnit.SECONDS.toNanos(10));
        refusals.note(Refusal.WRONG_SECRET, "203.0.113.8");

        assertThat(meters.counter("callwright.refused", "reason", "wrong_secret")
                        .count())
                .isEqualTo(6);
        assertThat(meters.counter("callwright.refused", "reason", "address").count())
                .isEqualTo(1);
        List<String> said =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(said).hasSize(3);
        assertThat(said.get(0))
                .contains("203.0.113.7", "callwright.access.secret")
                .doesNotContain("more like it");
        assertThat(said.get(1)).contains("callwright.access.allow");
        assertThat(said.get(2)).contains("(and 4 more like it)");
    }
}
