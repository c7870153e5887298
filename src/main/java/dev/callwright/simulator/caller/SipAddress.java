package dev.callwright.simulator.caller;

/**
 * A SIP address as Kazoo sends it in two parameters, {@code To} and {@code To-Realm}.
 *
 * @param user the part before the {@code @}: a number or a device's user name
 * @param realm the part after it
 */
public record SipAddress(String user, String realm) {}
