package dev.callwright.flow.diagram;

/**
 * How wide a text is at most in the fonts of our images: Verdana, and DejaVu Sans, which stands in for it on Linux. Other
 * sans-serif fonts are narrower.
 */
final class TextWidth {
    /** The wider one's advance, in thousandths of the font size, from U+0020 to U+007E. */
    private static final int[] ASCII = {
        352, 401, 460, 838, 636, 1076, 780, 275, 454, 454, 636, 838, 364, 454, 364, 454, // space to /
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 454, 454, 838, 838, 838, 545, // 0 to ?
        1000, 684, 686, 698, 771, 632, 575, 775, 752, 421, 455, 693, 557, 863, 748, 787, // @ to O
        603, 787, 695, 684, 616, 732, 684, 989, 685, 615, 685, 454, 454, 454, 838, 636, // P to _
        636, 613, 635, 550, 635, 615, 352, 635, 634, 278, 344, 592, 278, 974, 634, 612, // ` to o
        635, 635, 427, 521, 394, 634, 592, 818, 592, 592, 525, 636, 454, 636, 838 // p to ~
    };

    private static final int LETTER = 800;
    private static final int WIDE = 1_050;
    private static final int EMOJI = 1_400;

    private TextWidth() {}

    /** The width of a text, in the unit of the font size. */
    static double of(String text, double fontSize) {
        return text.codePoints().mapToLong(TextWidth::thousandths).sum() * fontSize / 1_000;
    }

    private static int thousandths(int point) {
        if (point < ' ' + ASCII.length) {
            return point < ' ' ? 0 : ASCII[point - ' '];
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (point >= 0x1F000 && point < 0x20000) {
            return EMOJI;
        }
        boolean small = point < 0x250 || type == Character.LOWERCASE_LETTER;
        return small ? LETTER : WIDE;
    }
}
