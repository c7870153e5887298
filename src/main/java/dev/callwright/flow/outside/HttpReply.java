package dev.callwright.flow.outside;

/**
 * What the other end answered.
 *
 * @param status 200 to 599
 * @param contentType in lower case and without parameters ({@code application/json}); the empty text if none was named
 * @param body as text, in the charset that was named, else UTF-8; what is no text in it is replaced
 */
public record HttpReply(int status, String contentType, String body) {
    /** Whether PHLO calls this success: 200 to 299. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Without the body, which is personal data. */
    @Override
    public String toString() {
        return status + " " + contentType + ", " + body.length() + " characters";
    }
}
