package dev.callwright.resolver;

import dev.callwright.callflow.PivotRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be decided.
 *
 * @param name the flow or resolver that the URL asks for, {@code vip} in {@code /pivot/vip}; empty for {@code /pivot}
 * @param call the request
 * @param now the moment to decide for
 */
public record Question(Optional<String> name, PivotRequest call, Instant now) {}
