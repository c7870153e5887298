package dev.callwright.hours.holiday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Which country a time zone belongs to, as the tz database has it: the holidays to propose where none are named. */
public final class ZoneCountries {
    private static final String TABLE = "zone-countries.txt";

    private ZoneCountries() {}

    /** The code of the country, such as {@code ie} for Europe/Dublin; empty for UTC, for an offset and for old names. */
    public static Optional<String> countryOf(ZoneId zone) {
        try (InputStream in = ZoneCountries.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, TABLE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .filter(words -> Arrays.asList(words).indexOf(zone.getId()) > 0)
                    .map(words -> words[0])
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
