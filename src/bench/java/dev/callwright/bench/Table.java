package dev.callwright.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Markdown table with even columns. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** One more row; a {@code Double} is shown to three digits. */
    public void row(Object... cells) {
        rows.add(java.util.Arrays.stream(cells).map(Table::text).toList());
    }

    private static String text(Object cell) {
        if (!(cell instanceof Double number)) {
            return String.valueOf(cell);
        }
        int decimals = number >= 100 ? 0 : number >= 10 ? 1 : 2;
        return String.format("%,." + decimals + "f", number);
    }

    @Override
    public String toString() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            widths.add(rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
        }
        lines.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < row.size(); i++) {
            String blank = " ".repeat(widths.get(i) - row.get(i).length());
            line.append(' ')
                    .append(i == 0 ? row.get(i) + blank : blank + row.get(i))
                    .append(" |");
        }
        return line.toString();
    }
}
