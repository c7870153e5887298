package dev.callwright.simulator.wire;

/** One header of a request; its name in lower case, as Kazoo's HTTP client writes it. */
public record Header(String name, String value) {}
