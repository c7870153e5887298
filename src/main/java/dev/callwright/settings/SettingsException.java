package dev.callwright.settings;

/** A setting that cannot be used; its message says where, what was found and what is expected. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String name, String found, String expected) {
        super(name + ": " + found + " (expected: " + expected + ")");
    }
}
