package dev.callwright.callflow;

import java.util.Optional;

/**
 * Something wrong in a callflow or a flow file, said so that its author can mend it.
 *
 * @param severity an {@link Severity#ERROR} keeps the tree from leaving; a {@link Severity#WARNING} was mended or is
 *     merely doubtful
 * @param pointer JSON pointer (RFC 6901) of the place, {@code ""} for the whole document
 * @param found what was written there
 * @param expected what is expected instead, or for a warning what was done about it
 * @param suggestion what the author probably meant, if that can be guessed
 * @since 0.1.0
 */
public record Problem(Severity severity, String pointer, String found, String expected, Optional<String> suggestion) {

    /** How bad it is. */
    public enum Severity {
        /** The tree is not served. */
        ERROR,
        /** It is served, mended where it had to be. */
        WARNING
    }

    /** An error with no suggestion. */
    public static Problem error(String pointer, String found, String expected) {
        return new Problem(Severity.ERROR, pointer, found, expected, Optional.empty());
    }

    /** A warning with no suggestion. */
    public static Problem warning(String pointer, String found, String expected) {
        return new Problem(Severity.WARNING, pointer, found, expected, Optional.empty());
    }

    /** This problem with "did you mean …" added. */
    public Problem suggesting(String text) {
        return new Problem(severity, pointer, found, expected, Optional.of(text));
    }

    /** This problem, seen from a document in which the tree stands at {@code prefix}. */
    public Problem under(String prefix) {
        return prefix.isEmpty() ? this : new Problem(severity, prefix + pointer, found, expected, suggestion);
    }

    /** This problem fit for logs: whatever may be a number somebody can be rung at is masked. */
    public Problem masked() {
        return new Problem(severity, pointer, Masked.text(found), expected, suggestion.map(Masked::text));
    }

    /** Whether it keeps the tree from leaving. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line: {@code /data/text: found 1,204 characters, expected 1 to 1,000 characters}. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "/" : pointer) + ": found " + found + ", expected " + expected
                + suggestion.map(s -> " (did you mean " + s + "?)").orElse("");
    }
}
