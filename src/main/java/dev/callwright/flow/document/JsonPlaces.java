package dev.callwright.flow.document;

import dev.callwright.callflow.JsonText;

/** The places of a JSON text. Only those of values are kept; a key is found by going back from its value. */
final class JsonPlaces implements Places {
    private final JsonText json;
    private final String text;

    JsonPlaces(JsonText json, String text) {
        this.json = json;
        this.text = text;
    }

    @Override
    public Position value(String pointer) {
        JsonText.Position position = json.position(pointer);
        return new Position(position.line(), position.column());
    }

    @Override
    public Position key(String pointer) {
        Position value = value(pointer);
        int colon = backOverSpace(value.indexIn(text) - 1);
        if (colon < 0 || text.charAt(colon) != ':') {
            return value;
        }
        int quote = backOverSpace(colon - 1) - 1;
        while (quote >= 0 && !(text.charAt(quote) == '"' && isPlain(quote))) {
            quote--;
        }
        return quote < 0 ? value : Position.ofIndex(text, quote);
    }

    private int backOverSpace(int index) {
        int at = index;
        while (at >= 0 && text.charAt(at) <= ' ') {
            at--;
        }
        return at;
    }

    /** Whether the quote there is none that is escaped. */
    private boolean isPlain(int quote) {
        int backslashes = 0;
        while (quote - backslashes > 0 && text.charAt(quote - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 0;
    }
}
