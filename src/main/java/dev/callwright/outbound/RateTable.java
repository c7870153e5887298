package dev.callwright.outbound;

import dev.callwright.flow.outside.Rates;
import dev.callwright.settings.SettingsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rates by prefix, from a CSV file:
 *
 * <pre>
 * prefix,call_rate,sms_rate
 * 353,0.012,0.05
 * 35386,0.021,0.05
 * </pre>
 *
 * <p>The longest prefix of a number wins. Prefixes are of the E.164 form, the plus may be left out. A number of no prefix
 * costs nothing. Immutable.
 */
public final class RateTable implements Rates {
    private static final String SETTING = "callwright.rates-file";
    private static final String HEADER = "prefix,call_rate,sms_rate";
    private static final int MAX_LINES = 1_000_000;
    private static final int MAX_PREFIX = 15;

    private record Row(Rate call, Rate sms) {}

    private final PhoneNumbers numbers;
    private final Map<String, Row> rows;

    private RateTable(PhoneNumbers numbers, Map<String, Row> rows) {
        this.numbers = numbers;
        this.rows = rows;
    }

    /**
     * Reads the file; without one, everything costs nothing.
     *
     * @throws SettingsException for the first line that cannot be used, with its number
     */
    public static RateTable read(Optional<Path> file, PhoneNumbers numbers) {
        return new RateTable(numbers, file.map(RateTable::rows).orElse(Map.of()));
    }

    @Override
    public Rate of(String number, Kind kind) {
        if (rows.isEmpty()) {
            return Rate.ZERO;
        }
        String digits = numbers.digits(number).orElseGet(() -> number.replaceFirst("^\\+", ""));
        for (int length = Math.min(MAX_PREFIX, digits.length()); length > 0; length--) {
            Row row = rows.get(digits.substring(0, length));
            if (row != null) {
                return switch (kind) {
                    case CALL -> row.call();
                    case SMS -> row.sms();
                };
            }
        }
        return Rate.ZERO;
    }

    private static Map<String, Row> rows(Path file) {
        List<String> lines = lines(file);
        Map<String, Row> rows = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || (i == 0 && line.equals(HEADER))) {
                continue;
            }
            String where = file + ", line " + (i + 1);
            String[] cells = line.split(",", -1);
            if (cells.length != 3) {
                throw wrong(where, cells.length + " columns");
            }
            String prefix = cells[0].strip().replaceFirst("^\\+", "");
            if (!prefix.matches("[0-9]{1,15}")) {
                throw wrong(where, "the prefix '" + cells[0].strip() + "'");
            }
            Row row = new Row(rate(where, cells[1]), rate(where, cells[2]));
            if (rows.put(prefix, row) != null) {
                throw wrong(where, "the prefix " + prefix + " a second time");
            }
        }
        return Map.copyOf(rows);
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > MAX_LINES) {
                throw new SettingsException(SETTING, file + " has " + lines.size() + " lines", "at most " + MAX_LINES);
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new SettingsException(SETTING, file + " is not UTF-8", "a CSV file in UTF-8");
        } catch (IOException e) {
            throw new SettingsException(
                    SETTING, file + " can't be read (" + e.getClass().getSimpleName() + ")", "a file that is there");
        }
    }

    private static Rate rate(String where, String cell) {
        String text = cell.strip();
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw wrong(where, "the rate '" + text + "'");
        }
        return new Rate(new BigDecimal(text));
    }

    private static SettingsException wrong(String where, String found) {
        return new SettingsException(
                SETTING, where + ": " + found, HEADER + ", for example 353,0.012,0.05, with a dot in the numbers");
    }
}
