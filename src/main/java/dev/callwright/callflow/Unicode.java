package dev.callwright.callflow;

/** Whether a text can be written as UTF-8; Kazoo crashes on what can't ({@code contracts/kazoo.md}, "2.1 Matrix"). */
final class Unicode {
    private Unicode() {}

    /** False when half of a surrogate pair stands alone. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
