package dev.callwright.settings;

import io.micronaut.core.naming.conventions.StringConvention;
import io.micronaut.core.type.Argument;
import io.micronaut.core.value.PropertyResolver;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads typed values under one prefix; a value that cannot be read is named, with what was expected. */
final class Properties {
    private final PropertyResolver source;
    private final String prefix;

    Properties(PropertyResolver source, String prefix) {
        this.source = source;
        this.prefix = prefix;
    }

    Properties below(String name) {
        return new Properties(source, prefix + "." + name);
    }

    /** A text; blank counts as absent. */
    Optional<String> text(String name) {
        return source.getProperty(prefix + "." + name, String.class)
                .map(String::trim)
                .filter(text -> !text.isEmpty());
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    List<String> texts(String name) {
        return source.getProperty(prefix + "." + name, Argument.listOf(String.class)).orElse(List.of()).stream()
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    boolean flag(String name, boolean otherwise) {
        return text(name)
                .map(text -> read(name, text.toLowerCase(Locale.ROOT), "true or false", Properties::parseFlag))
                .orElse(otherwise);
    }

    int integer(String name, int otherwise, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        int value = text(name)
                .map(text -> read(name, text, expected, Integer::valueOf))
                .orElse(otherwise);
        if (value < least || value > most) {
            throw new SettingsException(prefix + "." + name, String.valueOf(value), expected);
        }
        return value;
    }

    Duration duration(String name, Duration otherwise, Duration least, Duration most) {
        String expected = "a time from " + say(least) + " to " + say(most) + ", for example 2s or 1500ms";
        Duration value = text(name)
                .map(text -> read(name, text, expected, Properties::parseDuration))
                .orElse(otherwise);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new SettingsException(prefix + "." + name, say(value), expected);
        }
        return value;
    }

    /** A size in bytes: {@code 500MB}, where 1 KB is 1,024 bytes, as in Micronaut's own settings. */
    long bytes(String name, long otherwise, long least, long most) {
        String expected = "a size from " + least + " to " + most + " bytes, for example 500MB or 1GB";
        long value = text(name)
                .map(text -> read(name, text, expected, Properties::parseBytes))
                .orElse(otherwise);
        if (value < least || value > most) {
            throw new SettingsException(prefix + "." + name, text(name).orElse(""), expected);
        }
        return value;
    }

    Optional<ZoneId> zone(String name) {
        return text(name).map(text -> read(name, text, "a time zone such as Europe/Dublin", ZoneId::of));
    }

    Optional<URI> uri(String name, String expected) {
        return text(name).map(text -> read(name, text, expected, URI::create));
    }

    <T> T read(String name, String text, String expected, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw new SettingsException(prefix + "." + name, text, expected);
        }
    }

    /** A callflow's raw value, or a {@link String} that is a flow's name. */
    Optional<Object> callflow(String name) {
        return CallflowSetting.read(source, prefix + "." + name);
    }

    /** A list of anything, as it stands in the file. */
    List<?> list(String name) {
        return source.getProperty(prefix + "." + name, List.class).orElse(List.of());
    }

    /** The texts directly under {@code name}, their keys as written. */
    Map<String, String> map(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        source.getProperties(prefix + "." + name, StringConvention.RAW)
                .forEach((key, value) -> values.put(key, String.valueOf(value)));
        return values;
    }

    private static boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Duration parseDuration(String text) {
        String number = text.replaceAll("[a-z ]+$", "");
        String unit = text.substring(number.length()).trim();
        double amount = Double.parseDouble(number);
        return switch (unit) {
            case "ms" -> Duration.ofNanos((long) (amount * 1_000_000));
            case "s" -> Duration.ofNanos((long) (amount * 1_000_000_000));
            case "m" -> Duration.ofNanos((long) (amount * 60_000_000_000L));
            default -> throw new IllegalArgumentException(unit);
        };
    }

    private static long parseBytes(String text) {
        String number = text.replaceAll("[A-Za-z ]+$", "");
        int shift = switch (text.substring(number.length()).trim().toUpperCase(Locale.ROOT)) {
            case "", "B" -> 0;
            case "KB" -> 10;
            case "MB" -> 20;
            case "GB" -> 30;
            default -> throw new IllegalArgumentException(text);
        };
        return Math.multiplyExact(Long.parseLong(number), 1L << shift);
    }

    private static String say(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
