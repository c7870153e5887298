package dev.callwright.cli;

/** A command that cannot do its work for a reason its user can mend; the message is all that is printed. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** It was called or configured in a way that cannot work: exit code 2. */
    static CommandException unusable(String message) {
        return new CommandException(2, message);
    }

    /** It was called rightly, and failed: exit code 1. */
    static CommandException failed(String message) {
        return new CommandException(1, message);
    }

    int exitCode() {
        return exitCode;
    }
}
