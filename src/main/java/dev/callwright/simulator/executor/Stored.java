package dev.callwright.simulator.executor;

import dev.callwright.callflow.Callflow;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a PBX knows besides the callflow that runs.
 *
 * @param callflows by id
 * @param numbers callflows by number or extension
 * @param menus by id; one that is not here has Kazoo's defaults
 * @param rules temporal rules by id; one that is not here never holds
 * @param media lengths of media files, by id or URL
 */
public record Stored(
        Map<String, Callflow> callflows,
        Map<String, Callflow> numbers,
        Map<String, StoredMenu> menus,
        Map<String, Predicate<ZonedDateTime>> rules,
        Map<String, Duration> media) {
    /** A PBX that knows nothing. */
    public static final Stored NOTHING = new Stored(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Stored {
        callflows = Map.copyOf(callflows);
        numbers = Map.copyOf(numbers);
        menus = Map.copyOf(menus);
        rules = Map.copyOf(rules);
        media = Map.copyOf(media);
    }

    /** A stored callflow. */
    public Optional<Callflow> callflow(String id) {
        return Optional.ofNullable(callflows.get(id));
    }

    /** The callflow a number leads to. */
    public Optional<Callflow> number(String number) {
        return Optional.ofNullable(numbers.get(number));
    }

    /** The same with one callflow more. */
    public Stored withCallflow(String id, Callflow flow) {
        return new Stored(Maps.plus(callflows, id, flow), numbers, menus, rules, media);
    }

    /** The same with one number more. */
    public Stored withNumber(String number, Callflow flow) {
        return new Stored(callflows, Maps.plus(numbers, number, flow), menus, rules, media);
    }

    /** The same with one menu more. */
    public Stored withMenu(String id, StoredMenu menu) {
        return new Stored(callflows, numbers, Maps.plus(menus, id, menu), rules, media);
    }

    /** The same with one temporal rule more. */
    public Stored withRule(String id, Predicate<ZonedDateTime> holds) {
        return new Stored(callflows, numbers, menus, Maps.plus(rules, id, holds), media);
    }

    /** The same with the length of one media file more. */
    public Stored withMedia(String id, Duration length) {
        return new Stored(callflows, numbers, menus, rules, Maps.plus(media, id, length));
    }
}
