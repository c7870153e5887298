package dev.callwright.call.crossbar;

/** What Crossbar understands; PUT creates and acts, POST replaces and acts. */
enum Method {
    GET(true),
    DELETE(true),
    PUT(false),
    POST(false),
    PATCH(false);

    private final boolean repeatable;

    Method(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /**
     * Whether doing it twice is as good as once. So we never place a call with GET, although quickcall and click-to-call
     * allow it.
     */
    boolean isRepeatable() {
        return repeatable;
    }
}
