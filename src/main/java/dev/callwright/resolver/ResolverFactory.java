package dev.callwright.resolver;

import dev.callwright.callflow.OwnUrls;
import dev.callwright.flow.outside.Outside;
import dev.callwright.settings.Settings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Puts the chain of resolvers together. */
@Factory
final class ResolverFactory {
    static final String TIMER = "resolver-deadlines";

    @Singleton
    @Named(TIMER)
    @Bean(preDestroy = "shutdownNow")
    ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, runnable -> {
            Thread thread = new Thread(runnable, TIMER);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    @Singleton
    Installation installation(Settings settings, OwnUrls urls, Clock clock, Outside outside) {
        return new Installation(settings, urls, clock, outside);
    }

    /** Loaded when the server starts: settings that cannot be used end the start, not the first call. */
    @Context
    Flows flows(Installation installation, Settings settings) {
        return new Flows(installation.load(), settings.kazoo().country());
    }

    @Singleton
    ResolverChain chain(Flows flows, BeanCandidates beans, Installation installation) {
        return new ResolverChain(
                flows, beans.inOrder(), beans.named(), new TimeOfDayRouter(flows), installation::fallbackFor);
    }
}
