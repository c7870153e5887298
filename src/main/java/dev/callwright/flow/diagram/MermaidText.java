package dev.callwright.flow.diagram;

/**
 * Text inside the double quotes of a Mermaid flowchart. A quote would end it, a {@code #} begins a character code, a
 * {@code <} an HTML tag, a back-tick Markdown, {@code %%{} a directive, a backslash an {@code n} is a line break; all that
 * might mean something is written as a character code, {@code #34;} (Mermaid, "Flowcharts: entity codes to escape
 * characters").
 */
final class MermaidText {
    private static final String PLAIN = " ,:?!'()=/+-_.";

    /** Recent Mermaid draws "1. x" and "- x" as "Unsupported markdown: list". */
    private static final String LIST = ".)-+";

    private MermaidText() {}

    static String of(String text) {
        if (text.isEmpty()) {
            return " ";
        }
        // Mermaid takes the last semicolon from what looks like "style…:…#…;", which would spoil a character code
        boolean styles = text.contains("style") || text.contains("classDef");
        StringBuilder out = new StringBuilder();
        boolean atStart = true;
        int before = ' ';
        for (int point : text.codePoints().toArray()) {
            boolean list = atStart && LIST.indexOf(point) >= 0;
            boolean emphasis = point == '_' && !Character.isLetterOrDigit(before);
            if (isPlain(point) && !list && !emphasis && !(point == ':' && styles)) {
                out.appendCodePoint(point);
            } else {
                out.append('#').append(point).append(';');
            }
            atStart &= Character.isDigit(point);
            before = point;
        }
        return out.toString();
    }

    private static boolean isPlain(int point) {
        return point > '~' || Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0;
    }
}
