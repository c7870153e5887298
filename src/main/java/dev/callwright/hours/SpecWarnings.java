package dev.callwright.hours;

import ch.poole.openinghoursparser.Holiday;
import java.util.ArrayList;
import java.util.List;

/** Rules that can be evaluated as they stand, but are probably not meant so. */
final class SpecWarnings {
    private SpecWarnings() {}

    static List<String> of(List<ReadRule> rules, Holidays holidays) {
        List<String> warnings = new ArrayList<>();
        for (ReadRule rule : rules) {
            if (rule.isBare() && !rule.tree().isTwentyfourseven()) {
                warnings.add("\"" + rule.text() + "\" names no times, so it is open from midnight to midnight;"
                        + " say \"open\" behind it if that is meant");
            }
            if (names(rule, Holiday.Type.PH) && !holidays.knowsPublic()) {
                warnings.add(
                        "\"" + rule.text() + "\" matches no day: no public holidays are configured, such as \"ie\","
                                + " \"de-by\" or an .ics file");
            }
            if (names(rule, Holiday.Type.SH) && !holidays.knowsSchool()) {
                warnings.add("\"" + rule.text() + "\" matches no day: no school holidays are configured;"
                        + " they come from an .ics file or a list of dates");
            }
        }
        return warnings;
    }

    private static boolean names(ReadRule rule, Holiday.Type type) {
        return rule.holidays().stream().anyMatch(holiday -> holiday.getType() == type);
    }
}
