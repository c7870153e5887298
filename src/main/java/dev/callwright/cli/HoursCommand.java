package dev.callwright.cli;

import dev.callwright.hours.Holidays;
import dev.callwright.hours.HoursOverride;
import dev.callwright.hours.OpeningHours;
import dev.callwright.hours.OpeningHoursException;
import dev.callwright.hours.holiday.CountryHolidays;
import dev.callwright.hours.holiday.HolidaySources;
import dev.callwright.hours.holiday.ZoneCountries;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code callwright hours "Mo-Fr 09:00-17:00; PH off" --zone Europe/Dublin --at 2026-12-25T10:00}: whether it is open
 * then, by which rule, when that changes, and the week around it. Exit code 0 whether open or closed, 2 for arguments
 * that cannot be used.
 */
@Command(
        name = "hours",
        mixinStandardHelpOptions = true,
        description =
                "Explains opening hours: open or closed at a moment, by which rule, when that changes, and the week.")
public final class HoursCommand implements Callable<Integer> {
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "HOURS",
            description = "Opening hours as OpenStreetMap writes them, in quotes: \"Mo-Fr 09:00-17:00; PH off\".")
    private String hours = "";

    @Option(
            names = {"--zone", "-z"},
            paramLabel = "ZONE",
            description = "Time zone whose clock decides, such as Europe/Dublin. Default: the zone of this machine.")
    private String zone = "";

    @Option(
            names = {"--at", "-a"},
            paramLabel = "MOMENT",
            description = "The moment: 2026-12-25T10:00 in the zone, or with an offset (Z, +01:00). Default: now.")
    private String at = "";

    @Option(
            names = {"--holidays", "-H"},
            paramLabel = "SOURCES",
            description = "Holidays, commas between: ie, de-by, closures.ics, 2026-12-24, school:school.ics, none."
                    + " Default: those of the zone's country.")
    private String holidays = "";

    @Option(
            names = "--override",
            paramLabel = "OVERRIDE",
            description = "An exception above all rules, repeatable: \"closed until 14:00\".")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final InstantSource clock;

    public HoursCommand() {
        this(InstantSource.system());
    }

    HoursCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            print(report());
            return ExitCode.OK;
        } catch (IllegalArgumentException unusable) {
            // Not picocli's ParameterException: its page of usage would bury the one line that helps.
            command().commandLine().getErr().println("callwright hours: " + unusable.getMessage());
            return ExitCode.USAGE;
        }
    }

    private HoursReport report() {
        ZoneId in = zone();
        Instant moment = moment(in);
        List<HoursOverride> exceptions = overrides.stream()
                .map(text -> HoursOverride.parse(text, in, moment))
                .toList();
        return HoursReport.of(OpeningHours.parse(hours, in, holidays(in)).with(exceptions), moment, holidays.isEmpty());
    }

    private void print(HoursReport report) {
        PrintWriter out = command().commandLine().getOut();
        out.println(json ? report.json() : report.text());
        out.flush();
    }

    private ZoneId zone() {
        if (zone.isEmpty()) {
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--zone " + zone + ": no such time zone" + nearestZone(), e);
        }
    }

    private String nearestZone() {
        String wanted = zone.replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .filter(id -> ("/" + id.toLowerCase(Locale.ROOT)).endsWith("/" + wanted))
                .findFirst()
                .map(id -> ". Did you mean " + id + "?")
                .orElse(" (expected a name such as Europe/Dublin)");
    }

    private Instant moment(ZoneId in) {
        if (at.isEmpty()) {
            return clock.instant();
        }
        try {
            return LOCAL.matcher(at).matches()
                    ? LocalDateTime.parse(at).atZone(in).toInstant()
                    : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--at " + at + ": no such moment (expected 2026-12-25T10:00, or with an offset 2026-12-25T10:00Z)",
                    e);
        }
    }

    /** Those named, else those of the zone's country. */
    private Holidays holidays(ZoneId in) {
        if (!holidays.isEmpty()) {
            return HolidaySources.parse(holidays, Path.of(""));
        }
        try {
            return ZoneCountries.countryOf(in).map(CountryHolidays::of).orElseGet(Holidays::none);
        } catch (OpeningHoursException unknown) {
            return Holidays.none(); // nobody asked for them; a rule that needs some is warned about in the report
        }
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("HoursCommand runs within a CommandLine");
        }
        return command;
    }
}
