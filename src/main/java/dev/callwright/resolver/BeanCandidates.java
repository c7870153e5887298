package dev.callwright.resolver;

import dev.callwright.settings.Settings;
import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanRegistration;
import io.micronaut.core.annotation.AnnotationUtil;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.core.annotation.Order;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Finds the resolver beans, in the order of {@code @Order}, and puts a guard before each. */
@Singleton
final class BeanCandidates {
    private record Found(
            String name, Optional<String> urlName, int order, boolean nonBlocking, AsyncCallflowResolver resolver) {}

    private final List<Candidate> inOrder = new ArrayList<>();
    private final Map<String, Candidate> named = new HashMap<>();

    BeanCandidates(
            BeanContext context,
            Installation installation,
            Settings settings,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            @Named(ResolverFactory.TIMER) ScheduledExecutorService timer) {
        for (Found found : find(context)) {
            Optional<ExecutorService> executor = found.nonBlocking() ? Optional.empty() : Optional.of(blocking);
            ResolverGuard guard = new ResolverGuard(
                    found.name(), executor, timer, settings.pivot().concurrency());
            Candidate candidate = new BeanCandidate(
                    found.name(), found.resolver(), () -> installation.pbx().preparer(), guard);
            inOrder.add(candidate);
            found.urlName().ifPresent(name -> named.put(name, candidate));
        }
    }

    /** Those to be asked about any call. */
    List<Candidate> inOrder() {
        return List.copyOf(inOrder);
    }

    /** Those that answer {@code /pivot/{name}}. */
    Map<String, Candidate> named() {
        return Map.copyOf(named);
    }

    private static List<Found> find(BeanContext context) {
        List<Found> found = new ArrayList<>();
        for (BeanRegistration<CallflowResolver> bean : context.getBeanRegistrations(CallflowResolver.class)) {
            CallflowResolver resolver = bean.getBean();
            found.add(describe(bean, call -> CompletableFuture.completedFuture(resolver.resolve(call))));
        }
        for (BeanRegistration<AsyncCallflowResolver> bean : context.getBeanRegistrations(AsyncCallflowResolver.class)) {
            found.add(describe(bean, bean.getBean()));
        }
        found.sort(Comparator.comparingInt(Found::order).thenComparing(Found::name));
        return found;
    }

    private static Found describe(BeanRegistration<?> bean, AsyncCallflowResolver resolver) {
        Optional<String> urlName = bean.getBeanDefinition().stringValue(AnnotationUtil.NAMED);
        return new Found(
                urlName.orElseGet(() -> bean.getBeanDefinition().getBeanType().getSimpleName()),
                urlName,
                bean.getBeanDefinition().intValue(Order.class).orElse(0),
                bean.getBeanDefinition().hasAnnotation(NonBlocking.class),
                resolver);
    }
}
