package dev.callwright.flow.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.OwnUrls;
import dev.callwright.callflow.PivotRequest;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiquidTemplateTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-12-24T16:05:09+01:00[Europe/Amsterdam]");
    private static final OwnUrls URLS = path -> Optional.of("https://pbx.example.com" + path);
    private static final PivotRequest NOTHING_PRESSED = PivotRequest.builder()
            .callId("c1")
            .callerIdNumber("+15551234567")
            .callerIdName("Ada")
            .build();

    private static LiquidTemplate template(String text) {
        LiquidTemplate.Parsed parsed = LiquidTemplate.parse(text);
        assertThat(parsed.mistakes()).isEmpty();
        return parsed.template().orElseThrow();
    }

    private static String render(String text, PivotRequest call) {
        return template(text).render(new LiquidTemplate.Occasion(call, NOW, URLS));
    }

    private static String render(String text) {
        return render(text, NOTHING_PRESSED);
    }

    private static LiquidMistake mistake(String text) {
        List<LiquidMistake> mistakes = LiquidTemplate.parse(text).mistakes();
        assertThat(mistakes).isNotEmpty();
        return mistakes.get(0);
    }

    private static PivotRequest named(String collection, String digits) {
        return PivotRequest.builder().digits(collection, digits).build();
    }

    private static PivotRequest plain(String digits) {
        return PivotRequest.builder().parameter("Digits", digits).build();
    }

    @Test
    void digitsPrintWhatWasPressed() {
        assertThat(render("<{{ digits }}>")).isEqualTo("<>");
        assertThat(render("<{{ digits }}>", plain("12"))).isEqualTo("<12>");
        assertThat(render("<{{ digits }}>", named("default", "7"))).isEqualTo("<7>");
        assertThat(render("<{{ digits }}>", named("custom_name", "34"))).isEqualTo("<34>");
        assertThat(render("<{{ digits.custom_name }}>", named("custom_name", "34")))
                .isEqualTo("<34>");
        assertThat(render("<{{ digits['custom_name'] }}>", named("custom_name", "34")))
                .isEqualTo("<34>");
        assertThat(render("<{{ digits.other }}>", named("custom_name", "34"))).isEqualTo("<>");
        assertThat(render("{{ digits.size }} {{ digits | size }} {{ digits | slice: 0, 1 }}", plain("456")))
                .isEqualTo("3 3 4");
    }

    @Test
    void digitsCompareAsTheTextTheyPrint() {
        for (String nothing : List.of(
                "digits == empty",
                "empty == digits",
                "digits == blank",
                "digits == ''",
                "digits.x == empty",
                "digits.x == blank")) {
            String test = "{% if " + nothing + " %}nothing{% else %}something{% endif %}";
            assertThat(render(test)).as(nothing).isEqualTo("nothing");
            assertThat(render(
                            test,
                            PivotRequest.builder()
                                    .parameter("Digits", Map.of("x", ""))
                                    .build()))
                    .as(nothing)
                    .isEqualTo("nothing");
            assertThat(render(test, named("x", "1"))).as(nothing).isEqualTo("something");
        }
        assertThat(render("{% if digits != empty %}yes{% endif %}", plain("1"))).isEqualTo("yes");
        assertThat(render("{% if digits %}yes{% else %}no{% endif %}")).isEqualTo("no");
        assertThat(render("{% if digits == '1' and '1' == digits %}yes{% endif %}", named("x", "1")))
                .isEqualTo("yes");
        assertThat(render("{% if digits == 1 %}yes{% endif %}", plain("1"))).isEqualTo("yes");
        assertThat(render("{% case digits %}{% when '1' %}sales{% when '2' %}support{% endcase %}", plain("2")))
                .isEqualTo("support");
    }

    @Test
    void everyParameterOfTheRequestIsAVariable() {
        PivotRequest call = PivotRequest.builder()
                .callId("c1")
                .accountId("a1")
                .from("f")
                .to("t")
                .request("r")
                .callerIdName("Ada")
                .callerIdNumber("+15551234567")
                .parameter("From-Realm", "fr")
                .parameter("User-ID", List.of("u1", "u2"))
                .parameter("Language", "en-us")
                .parameter("Recording-Duration", 12)
                .parameter("Custom-SIP-Headers", Map.of("X-Foo", "bar baz"))
                .parameter("Custom-Application-Vars", Map.of("tier", "gold", "n", 5, "order id", "a&b"))
                .parameter("Odd-Name", "odd")
                .build();

        assertThat(render(
                        "{{ call_id }} {{ account_id }} {{ from }} {{ to }} {{ request }} {{ called_number }} {{ from_realm }}"
                                + " {{ caller_id_name }} {{ caller_id_number }} {{ caller_id_hidden }} {{ language }}"
                                + " {{ recording_duration }} {{ user_ids.size }} {{ user_ids[1] }} {{ user_ids | join: '+' }}",
                        call))
                .isEqualTo("c1 a1 f t r r fr Ada +15551234567 false en-us 12 2 u2 u1+u2");
        assertThat(render("{{ custom_sip_headers.x_foo }}|{{ custom_sip_headers['X-Foo'] }}", call))
                .isEqualTo("bar baz|bar baz");
        assertThat(render(
                        "{{ custom_application_vars.tier }} {{ custom_application_vars.n }} {{ custom_application_vars.order_id }}",
                        call))
                .isEqualTo("gold 5 a&b");
        assertThat(render("{{ params['Odd-Name'] }} {{ params.odd_name }}", call))
                .isEqualTo("odd odd");
    }

    @Test
    void aHiddenCallerIsKnownAsSuch() {
        String test = "{% if caller_id_hidden %}hidden{% else %}{{ caller_id_number | slice: 0, 3 }}{% endif %}";

        assertThat(render(
                        test, PivotRequest.builder().callerIdNumber("anonymous").build()))
                .isEqualTo("hidden");
        assertThat(render(
                        test,
                        PivotRequest.builder().callerIdNumber("5551234567").build()))
                .isEqualTo("555");
    }

    @Test
    void whatIsAbsentPrintsNothingAndTakesADefault() {
        assertThat(render("<{{ user_id }}{{ custom_application_vars.nope.deeper }}>"))
                .isEqualTo("<>");
        assertThat(render("{{ language | default: 'en-us' }} {{ digits.x | default: digits | default: 'none' }}"))
                .isEqualTo("en-us none");
    }

    @Test
    void timeIsTheCallsOwn() {
        assertThat(render("{{ now }}")).isEqualTo("2026-12-24T16:05:09+01:00");
        assertThat(render("{{ now | date: '%H:%M' }} {{ 'now' | date: '%A %Y' }} {{ 'today' | date: '%d' }}"))
                .isEqualTo("16:05 Thursday 2026 24");
        assertThat(render("{{ 0 | date: '%F %H' }} {{ '2026-01-02' | date: '%d.%m.' }} {{ 'soon' | date: '%d' }}"))
                .isEqualTo("1970-01-01 01 02.01. soon");
    }

    @Test
    void ourOwnAddressesAreAbsolute() {
        assertThat(render("{{ recordings_url }}/{{ account_id }} {{ public_url }}"))
                .isEqualTo("https://pbx.example.com/recordings/ https://pbx.example.com");
    }

    @Test
    void aMistypedVariableFilterOrTagIsFoundWithoutACall() {
        assertThat(mistake("Hi {{ caller_id_nmber }}"))
                .satisfies(m -> assertThat(m.suggestion()).contains("caller_id_number"))
                .satisfies(m -> assertThat(m.column()).isEqualTo(7));
        assertThat(mistake("{{ Caller-ID-Number }}").suggestion()).contains("caller_id_number");
        assertThat(mistake("a\n{{ digits | slise: 1 }}"))
                .satisfies(m -> assertThat(m.suggestion()).contains("slice"))
                .satisfies(m -> assertThat(m.line()).isEqualTo(2));
        assertThat(mistake("{% iff digits %}{% endif %}").suggestion()).contains("if");
        assertThat(mistake("{% if digits %}x").expected()).contains("endif");
        assertThat(mistake("{{ digits").expected()).contains("}}");
        assertThat(mistake("{{ caller_id_number.area }}").expected()).contains("it is a text");
        assertThat(mistake("{{ custom_sip_headers.x-foo }}").line()).isEqualTo(1);
        assertThat(mistake("{{ [digits] }}").expected()).contains("by its name");
        assertThat(mistake("{% if nope %}{% endif %}{% for x in nopes %}{% endfor %}")
                        .found())
                .contains("nope");
    }

    @Test
    void localsAreNoMistake() {
        assertThat(
                        render(
                                "{% assign a = 'x' %}{% capture b %}y{% endcapture %}{% for i in (1..2) %}{{ i }}{{ forloop.index }}{% endfor %}{{ a }}{{ b }}"))
                .isEqualTo("1122xy");
    }

    @Test
    void noFileIsEverRead() {
        assertThat(mistake("{% include '/etc/passwd' %}").found()).contains("include");
        assertThat(LiquidTemplate.parse("{% include_relative '/etc/passwd' %}").mistakes())
                .isNotEmpty();
    }

    @Test
    void aLoopIsBounded() {
        assertThat(render("{% for i in (1..1000) %}.{% endfor %}")).hasSize(1000);
        assertThatThrownBy(() -> render("{% for i in (1..2000000000) %}{% endfor %}"))
                .hasMessageContaining("1,000 loop turns");
        assertThatThrownBy(() -> render("{% for i in (1..100) %}{% for j in (1..100) %}.{% endfor %}{% endfor %}"))
                .hasMessageContaining("1,000 loop turns");
    }

    @Test
    void whatFiltersBuildOnTheWayIsBounded() {
        String doubling = "{% assign x = 'xxxxxxxxxxxxxxxx' %}" + "{% assign x = x | append: x %}".repeat(30);
        assertThatThrownBy(() -> render(doubling))
                .isInstanceOf(LiquidFailure.class)
                .hasMessageContaining("20,000");

        String replacing = "{% assign x = 'xxxxxxxxxxxxxxxx' %}" + "{% assign x = x | replace: 'x', x %}".repeat(9);
        assertThatThrownBy(() -> render(replacing)).hasMessageContaining("20,000");

        String capturing =
                "{% assign x = 'xxxxxxxxxxxxxxxx' %}" + "{% capture x %}{{ x }}{{ x }}{% endcapture %}".repeat(30);
        assertThatThrownBy(() -> render(capturing)).hasMessageContaining("20,000");

        String working = "{% assign x = '" + "x".repeat(10_000)
                + "' %}{% for i in (1..1000) %}{% assign y = x | upcase %}{% endfor %}";
        assertThatThrownBy(() -> render(working)).hasMessageContaining("2,000,000");

        String listing = "{% assign x = 'a,b,c,d' | split: ',' %}" + "{% assign x = x | concat: x %}".repeat(30);
        assertThatThrownBy(() -> render(listing)).hasMessageContaining("5,000 items");
    }

    @Test
    void aHostileCallerCannotMakeNumbersExplode() {
        PivotRequest hostile =
                PivotRequest.builder().callerIdName("1e999999999").build();

        assertThat(render("{{ caller_id_name | plus: 1 }} {{ caller_id_name | round: 2 }}", hostile))
                .isEqualTo("1 0.00");
        assertThat(
                        render(
                                "{{ '2.5' | times: 2 | round }} {{ 10 | divided_by: 4 }} {{ '7' | plus: 1 }} {{ 3.14159 | round: 2 }}"))
                .isEqualTo("5 2 8 3.14");
        String squaring = "{% assign x = 1.5 %}" + "{% assign x = x | times: x %}".repeat(20);
        assertThatThrownBy(() -> render(squaring)).isInstanceOf(LiquidFailure.class);
    }

    @Test
    void failuresDoNotQuoteTheCaller() {
        PivotRequest call = PivotRequest.builder().callerIdName("Ada Lovelace").build();

        for (String failing : List.of(
                "{{ caller_id_name | sort }}", "{{ caller_id_name | slice: 'x' }}", "{{ 1 | divided_by: 0 }}")) {
            assertThatThrownBy(() -> render(failing, call))
                    .as(failing)
                    .isInstanceOf(LiquidFailure.class)
                    .hasMessageNotContaining("Ada");
        }
    }

    @Test
    void absurdNestingIsRefusedNotFatal() {
        assertThat(LiquidTemplate.parse("{% if " + "(".repeat(9_000) + " %}").mistakes())
                .isNotEmpty();
        assertThat(LiquidTemplate.parse("{% if digits %}".repeat(1_300)).mistakes())
                .isNotEmpty();
        assertThat(LiquidTemplate.parse("{{ digits }}".repeat(2_000)).mistakes())
                .isNotEmpty();
    }

    @Test
    void noCallerEverHearsAnothersDigits() throws Exception {
        LiquidTemplate shared = template("{% assign mine = digits.pin %}{% for i in (1..3) %}{{ mine }}{% endfor %}"
                + "{% if digits.pin == caller_id_name %}={% endif %}{{ custom_application_vars[mine] }}");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> calls = IntStream.range(0, 20_000)
                    .<Callable<String>>mapToObj(i -> () -> {
                        String pin = "n" + i;
                        PivotRequest call = PivotRequest.builder()
                                .digits("pin", pin)
                                .callerIdName(pin)
                                .parameter("Custom-Application-Vars", Map.of(pin, "!" + pin))
                                .build();
                        String heard = shared.render(new LiquidTemplate.Occasion(call, NOW, URLS));
                        return heard.equals(pin.repeat(3) + "=!" + pin) ? "" : pin + " heard " + heard;
                    })
                    .toList();
            for (Future<String> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
