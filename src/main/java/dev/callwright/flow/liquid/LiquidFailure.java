package dev.callwright.flow.liquid;

/** A template could not be rendered for this call. The message never holds a value of the call. */
public final class LiquidFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LiquidFailure(String message) {
        super(message);
    }
}
