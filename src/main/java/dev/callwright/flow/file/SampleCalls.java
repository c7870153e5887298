package dev.callwright.flow.file;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.liquid.LiquidTemplate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders a callflow for a few calls of every sort when it is loaded, so that a template which gives the PBX something it
 * refuses is found before a caller meets it. If no sample works, that is an error; if only some fail, a warning, since
 * the author may know that such calls never come.
 */
final class SampleCalls {
    private static final Instant NOON = Instant.parse("2026-06-17T12:00:00Z");
    private static final String ID = "0123456789abcdef0123456789abcdef";

    /** @param when how such a call is described in a message */
    private record Sample(String when, PivotRequest call) {}

    private SampleCalls() {}

    static void check(
            CallflowTemplate callflow,
            Collection<LiquidTemplate> templates,
            String pointer,
            ZoneId zone,
            FileReport report) {
        List<Sample> samples = samples(templates);
        Map<Sample, Problem> failures = new LinkedHashMap<>();
        for (Sample sample : samples) {
            failure(callflow, sample.call(), NOON.atZone(zone))
                    .ifPresent(problem -> failures.put(sample, problem.under(pointer)));
        }
        boolean never = failures.size() == samples.size();
        Set<String> reported = new LinkedHashSet<>();
        failures.forEach((sample, problem) -> {
            if (reported.add(problem.pointer())) {
                String found = problem.found() + ", when " + sample.when();
                report.add(new Problem(
                        never ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                        problem.pointer(),
                        found,
                        problem.expected() + (never ? "" : " (else such a caller hears the fallback)"),
                        problem.suggestion()));
            }
        });
    }

    private static Optional<Problem> failure(CallflowTemplate callflow, PivotRequest call, ZonedDateTime now) {
        try {
            Prepared prepared = callflow.prepare(call, now);
            return prepared.problems().stream().filter(Problem::isError).findFirst();
        } catch (FlowException e) {
            return Optional.of(
                    Problem.error("", String.valueOf(e.getMessage()), "a template that works for every call"));
        }
    }

    private static List<Sample> samples(Collection<LiquidTemplate> templates) {
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample("nothing was pressed", known().build()));
        samples.add(new Sample("digits were pressed", with(templates, known(), "1", true)));
        samples.add(new Sample(
                "the digits came as one text, as from older systems",
                with(templates, known(), ID, false, Map.of("Digits", "12"))));
        samples.add(new Sample(
                "the caller id is hidden",
                with(
                        templates,
                        PivotRequest.builder().callerIdNumber("anonymous").callerIdName("Anonymous"),
                        "https://example.com/a.mp3",
                        true)));
        samples.add(new Sample(
                "an extension calls",
                with(templates, known().callerIdNumber("1001"), "+15551234567", true, Map.of("User-ID", ID))));
        return samples;
    }

    private static PivotRequest.Builder known() {
        return PivotRequest.builder()
                .callId("829597750@192.0.2.1")
                .accountId(ID)
                .from("user")
                .to("+14155550100")
                .request("+14155550100")
                .parameter("From-Realm", "sip.example.com")
                .parameter("To-Realm", "sip.example.com")
                .parameter("Request-Realm", "sip.example.com")
                .parameter("Language", "en-us")
                .parameter("Direction", "inbound")
                .callerIdName("José \"Jo\" O'Neil")
                .callerIdNumber("+15551234567");
    }

    private static PivotRequest with(
            Collection<LiquidTemplate> templates, PivotRequest.Builder call, String value, boolean digits) {
        return with(templates, call, value, digits, Map.of());
    }

    /** Adds a value for every digit collection, variable, header and parameter that the templates ask for by name. */
    private static PivotRequest with(
            Collection<LiquidTemplate> templates,
            PivotRequest.Builder call,
            String value,
            boolean digits,
            Map<String, Object> more) {
        if (digits) {
            call.digits("12");
            names(templates, "digits").forEach(name -> call.digits(name, "12"));
        }
        call.parameter("Custom-Application-Vars", values(templates, "custom_application_vars", value));
        call.parameter("Custom-SIP-Headers", values(templates, "custom_sip_headers", value));
        names(templates, "params").forEach(name -> call.parameter(name, value));
        more.forEach(call::parameter);
        return call.build();
    }

    private static Map<String, Object> values(Collection<LiquidTemplate> templates, String variable, String value) {
        Map<String, Object> values = new LinkedHashMap<>();
        names(templates, variable).forEach(name -> values.put(name, value));
        return values;
    }

    private static Set<String> names(Collection<LiquidTemplate> templates, String variable) {
        Set<String> names = new LinkedHashSet<>();
        templates.forEach(template -> names.addAll(template.entriesOf(variable)));
        return names;
    }
}
