package dev.callwright.pivot.request;

import dev.callwright.pivot.request.UnreadableRequest.Kind;

/**
 * How much one request may hold. Kazoo's largest have some thirty parameters; these leave room for generous
 * {@code Custom-Application-Vars}. One instance counts for one request.
 */
final class Limits {
    static final int MOST_VALUES = 1_000;
    static final int LONGEST_NAME = 1_024;
    static final int LONGEST_VALUE = 65_536;
    static final int DEEPEST = 10;

    private int values;

    void countValue() throws UnreadableRequest {
        if (++values > MOST_VALUES) {
            throw new UnreadableRequest(Kind.TOO_LARGE, "more than 1,000 parameters (expected: at most 1,000)");
        }
    }

    /** A name fit to keep. */
    String name(String name) throws UnreadableRequest {
        if (name.length() > LONGEST_NAME) {
            throw new UnreadableRequest(
                    Kind.TOO_LARGE,
                    "a parameter name of " + name.length() + " characters (expected: at most " + LONGEST_NAME + ")");
        }
        return Text.clean(name);
    }

    /** A text value fit to keep. */
    String value(String value) throws UnreadableRequest {
        if (value.length() > LONGEST_VALUE) {
            throw new UnreadableRequest(
                    Kind.TOO_LARGE,
                    "a parameter of " + value.length() + " characters (expected: at most " + LONGEST_VALUE + ")");
        }
        return Text.clean(value);
    }

    void depth(int depth) throws UnreadableRequest {
        if (depth > DEEPEST) {
            throw new UnreadableRequest(Kind.TOO_LARGE, "parameters nested deeper than " + DEEPEST + " levels");
        }
    }
}
