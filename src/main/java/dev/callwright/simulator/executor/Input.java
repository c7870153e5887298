package dev.callwright.simulator.executor;

/**
 * Keys that were collected.
 *
 * @param keys without the one that ended it
 * @param why what ended it
 */
public record Input(String keys, String why) {}
