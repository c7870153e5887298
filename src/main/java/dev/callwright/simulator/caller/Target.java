package dev.callwright.simulator.caller;

/**
 * One that is rung.
 *
 * @param kind {@code device}, {@code user}, {@code group}, {@code number} or {@code queue}
 * @param id Kazoo's id, or the number
 */
public record Target(String kind, String id) {
    /** {@code device:f00d…}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
