package dev.callwright.flow;

import dev.callwright.flow.document.Position;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What every kind of flow file may say beside what it does.
 *
 * @param title the file's {@code name}
 * @param description for people
 * @param numbers the numbers it claims, as written
 * @param numbersAt where each of them stands
 * @param account the account whose calls it claims, if only one's
 * @param zone its {@code timezone}
 * @param fallback what the caller hears when the flow cannot answer
 */
record FlowHeader(
        Optional<String> title,
        Optional<String> description,
        List<String> numbers,
        List<Position> numbersAt,
        Optional<String> account,
        Optional<ZoneId> zone,
        Optional<Destination> fallback) {}
