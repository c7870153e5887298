package dev.callwright.call.crossbar;

/**
 * What signing in gave.
 *
 * @param account the account that is worked on
 */
record SignedIn(String token, String account) {
    @Override
    public String toString() {
        return "SignedIn[hidden]";
    }
}
