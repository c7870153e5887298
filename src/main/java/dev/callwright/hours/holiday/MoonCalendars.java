package dev.callwright.hours.holiday;

import java.util.Set;

/** The countries that have holidays of the Islamic calendar, whose tables the native image does not contain. */
final class MoonCalendars {
    private static final Set<String> COUNTRIES = Set.of(
            "ae", "af", "al", "az", "ba", "bd", "bf", "bh", "bi", "bj", "cf", "ci", "cm", "dj", "dz", "eg", "eh", "er",
            "et", "ga", "gh", "gm", "gn", "gw", "gy", "in", "iq", "ir", "jo", "ke", "kg", "km", "kw", "kz", "lb", "ly",
            "ma", "mg", "mk", "ml", "mr", "mu", "mv", "mw", "ne", "ng", "om", "ph", "pk", "ps", "qa", "rw", "sa", "sd",
            "sg", "sl", "sn", "so", "sr", "ss", "sy", "td", "tg", "tj", "tl", "tm", "tn", "tr", "tt", "tz", "ug", "uz",
            "ye", "yt");

    /** Parts of countries that otherwise have none. */
    private static final Set<String> REGIONS = Set.of("es-ce", "es-ml");

    private MoonCalendars() {}

    static Set<String> countries() {
        return COUNTRIES;
    }

    /** Whether a country or region has such holidays. */
    static boolean rule(String code) {
        return COUNTRIES.contains(code.split("-", 2)[0])
                || REGIONS.stream().anyMatch(region -> code.equals(region) || code.startsWith(region + "-"));
    }

    /** Whether this process is a native image. */
    static boolean missingHere() {
        return "runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));
    }
}
