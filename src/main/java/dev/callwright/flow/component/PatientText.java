package dev.callwright.flow.component;

/** A text that lets a regular expression look at it only so often: some patterns would else go on for years. */
final class PatientText implements CharSequence {
    private static final int MOST_LOOKS = 200_000;

    private final String text;
    private int looks;

    PatientText(String text) {
        this.text = text;
    }

    /** The pattern has looked too often. */
    static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfPatience() {
            super(null, null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new OutOfPatience();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
