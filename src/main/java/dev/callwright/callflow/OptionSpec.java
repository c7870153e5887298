package dev.callwright.callflow;

import java.util.Optional;
import java.util.Set;

/**
 * One option of a module, or one member of an object inside its data.
 *
 * @param name Kazoo's
 * @param type what it may be
 * @param required whether Kazoo refuses an object without it
 * @param defaultValue what Kazoo writes into the data when it is absent, before the module runs
 * @param unit {@code s}, {@code ms}, {@code Hz} or {@code dB}, for numbers that have one
 * @param id what its value is the id of
 * @param versions the Kazoo versions that know it
 * @param description a few words; may be empty where the name says it
 */
public record OptionSpec(
        String name,
        ValueType type,
        boolean required,
        Optional<Object> defaultValue,
        Optional<String> unit,
        Optional<IdRule> id,
        Set<KazooVersion> versions,
        String description) {}
