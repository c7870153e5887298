package dev.callwright.access;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests from routes they may not use. It goes by the route that was matched, not by the path, of which there is
 * more than one spelling: {@link ForThePbx}, {@link OperatorsOnly}, and of Micronaut's own endpoints ({@code /metrics},
 * {@code /routes}, …) all but {@code /health}, which load balancers ask.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter implements Ordered {
    private static final String FOR_OPERATORS = "This is for operators: ask on this machine itself (http://localhost:…,"
            + " not through a proxy), or send the configured callwright.access.operator-token as 'Authorization: Bearer"
            + " …'.";

    private final Gate gate;
    private final Operators operators;
    private final Refusals refusals;

    AccessFilter(Gate gate, Operators operators, Refusals refusals) {
        this.gate = gate;
        this.operators = operators;
        this.refusals = refusals;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        AnnotationMetadata route = RouteAttributes.getRouteMatch(request)
                .map(match -> match.getAnnotationMetadata())
                .orElse(AnnotationMetadata.EMPTY_METADATA);
        if (route.hasAnnotation(ForThePbx.class)) {
            Optional<Refusal> refusal = gate.refusal(request);
            if (refusal.isPresent()) {
                refusals.note(refusal.get(), gate.client(request));
                return ErrorBody.response(HttpStatus.FORBIDDEN, "Forbidden.");
            }
        }
        if (isForOperators(route) && !operators.isOperator(request)) {
            refusals.note(Refusal.NOT_AN_OPERATOR, gate.client(request));
            return ErrorBody.response(HttpStatus.FORBIDDEN, FOR_OPERATORS);
        }
        return null;
    }

    private static boolean isForOperators(AnnotationMetadata route) {
        return route.hasAnnotation(OperatorsOnly.class)
                || route.stringValue(Endpoint.class)
                        .or(() -> route.stringValue(Endpoint.class, "id"))
                        .filter(id -> !id.equals("health"))
                        .isPresent();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1_000;
    }
}
