package dev.callwright.callflow;

/** A text that is no JSON, with the place where that shows. */
public final class JsonTextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final JsonText.Position position;

    JsonTextException(String message, JsonText.Position position) {
        super(message + " (line " + position.line() + ", column " + position.column() + ")");
        this.position = position;
    }

    /** Where, both counted from 1. */
    public JsonText.Position position() {
        return position;
    }
}
