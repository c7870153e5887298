package dev.callwright.flow.component.sms;

/**
 * How many messages of the network a text takes (3GPP TS 23.038 and 23.040): in the 7-bit alphabet 160 characters, or 153
 * each when it takes several; with any other character in it 70, or 67 each, in UTF-16 units. Nothing that stands together
 * is split: neither a character of the extension table, which counts as two, nor a surrogate pair.
 */
final class MessageUnits {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private MessageUnits() {}

    /** At least 1, for the empty text too. */
    static int of(String text) {
        boolean plain = text.codePoints().allMatch(c -> septets(c) > 0);
        return plain ? parts(text, 160, 153, true) : parts(text, 70, 67, false);
    }

    private static int parts(String text, int alone, int each, boolean plain) {
        int parts = 1;
        int inPart = 0;
        int all = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int cost = plain ? septets(character) : Character.charCount(character);
            all += cost;
            if (inPart + cost > each) {
                parts++;
                inPart = 0;
            }
            inPart += cost;
            at += Character.charCount(character);
        }
        return all <= alone ? 1 : parts;
    }

    /** 0 for a character that the 7-bit alphabet does not have. */
    private static int septets(int character) {
        if (BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }
}
