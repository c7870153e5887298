package dev.callwright.flow.file;

/** A flow could not answer this request: a template failed, or gave what the PBX would refuse. */
public final class FlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FlowException(String message) {
        super(message);
    }
}
