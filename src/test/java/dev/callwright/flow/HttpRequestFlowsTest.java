package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.CallflowJson;
import dev.callwright.flow.graph.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows that ask a real server. */
class HttpRequestFlowsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final String TELL = """
              good: { type: play_audio, prompt: "good {{ crm.status_code }} {{ crm.error }} {{ crm.response.tier }}" }
              bad: { type: play_audio, prompt: "bad {{ crm.status_code }} {{ crm.error }}" }
            """;

    private final Path folder;
    private final Crm crm = new Crm();
    private final JdkHttpSender http = new JdkHttpSender();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final FlowDirectory flows;

    HttpRequestFlowsTest(@TempDir Path folder) {
        this.folder = folder;
        secrets.put("CRM", crm.url());
        secrets.put("TOKEN", "s3cr/t");
        Engine engine = OutsideForTests.engine(OutsideForTests.http(http, secrets));
        flows = OutsideForTests.directory(folder, engine);
    }

    @AfterEach
    void close() {
        crm.close();
    }

    /** A flow that asks at once, with these options, and tells what came of it. */
    private FlowLibrary asking(String options) {
        return flow("  crm:\n    type: http_request\n" + options.strip().indent(4)
                + "    next: { success: good, failed: bad }\n" + TELL);
    }

    private FlowLibrary flow(String nodes) {
        String text = "fallback: { module: hangup, data: {} }\nnodes:\n"
                + "  start: { type: start, next: { incoming_call: crm, api_request: crm } }\n" + nodes;
        try {
            Files.write(folder.resolve("f.yml"), text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flows.reload();
    }

    private FlowCall call() {
        assertThat(flows.library().refused()).isEmpty();
        return new FlowCall(name -> flows.library().flow(name).orElseThrow(), NOW);
    }

    private String url() {
        return "url: " + crm.url();
    }

    @Test
    void aLookUpIsMadeAndItsAnswerIsThereForLaterNodes() {
        crm.says("{\"tier\": \"gold\", \"open\": [{\"id\": 7}]}");
        asking(url()
                + "/customers/{{ start.call.from }}\nparams: { q: \"a b&c\", name: \"{{ call.caller_id_name }}\" }\n"
                + "headers: { X-Call: \"{{ start.call.uuid }}\" }\nexpected: [tier, open.0.id]");

        FlowCall call = call().with("Caller-ID-Name", "Zoë & co").calls("f");

        assertThat(call.hears()).containsExactly("good 200  gold");
        assertThat(call.path()).containsExactly("start.incoming_call", "crm.success", "good.prompt_completed");
        assertThat(crm.askedOnce().method()).isEqualTo("GET");
        assertThat(crm.askedOnce().target())
                .isEqualTo("/customers/%2B353861234567?q=a%20b%26c&name=Zo%C3%AB%20%26%20co");
        assertThat(crm.askedOnce().header("x-call")).isEqualTo("829597750@192.0.2.1");
        assertThat(crm.askedOnce().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void jsonIsSentLeafByLeafWithItsTypes(String method) {
        flow("""
                  crm:
                    type: set_variables
                    variables: { count: 3, when: "09" }
                    next: ask
                  ask:
                    type: http_request
                    method: %s
                    url: %s/calls
                    body:
                      count: "{{ crm.count }}"
                      text: "{{ crm.count }} times"
                      when: "{{ crm.when }}"
                      caller: { name: "{{ call.caller_id_name }}", vip: true, tags: [a, "{{ start.call.from }}"] }
                """.formatted(method, crm.url()));

        call().with("Caller-ID-Name", "\"}, \"admin\": true, {\"").calls("f");

        assertThat(crm.askedOnce().method()).isEqualTo(method);
        assertThat(crm.askedOnce().header("content-type")).isEqualTo("application/json");
        assertThat(CallflowJson.read(crm.askedOnce().body())).isEqualTo(CallflowJson.read("""
                                {"count": 3, "text": "3 times", "when": "09", "caller": {
                                 "name": "\\"}, \\"admin\\": true, {\\"", "vip": true, "tags": ["a", "+353861234567"]}}
                                """));
    }

    @Test
    void formsAreSentAsBrowsersDo() {
        asking(url()
                + "\nmethod: POST\nbody_type: form\nbody: { from: \"{{ start.call.from }}\", note: \"a=b&c\", n: 1 }");
        call().calls("f");
        assertThat(crm.askedOnce().header("content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(crm.askedOnce().body()).isEqualTo("from=%2B353861234567&note=a%3Db%26c&n=1");
    }

    @Test
    void formDataHasABoundaryThatNoCallerCanGuess() {
        asking(url() + "\nmethod: POST\nbody_type: form-data\nbody: { name: \"{{ call.caller_id_name }}\", b: \"\" }");
        call().with("Caller-ID-Name", "x\r\n--boundary--").calls("f");
        String type = crm.askedOnce().header("content-type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        assertThat(crm.askedOnce().body())
                .isEqualTo("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--boundary--\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n\r\n--" + boundary + "--\r\n");
    }

    @Test
    void basicAuthSaysWhoAsks() {
        asking(url() + "\nauth: { basic: { user: flows, password: \"{{ secrets.TOKEN }}\" } }");
        call().calls("f");
        assertThat(crm.askedOnce().header("authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("flows:s3cr/t".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"{{ secrets.TOKEN }}\"", "{ token: \"{{ secrets.token }}\" }"})
    void aBearerTokenIsASecret(String token) {
        asking(url() + "\nauth: { bearer: " + token + " }");
        call().calls("f");
        assertThat(crm.askedOnce().header("authorization")).isEqualTo("Bearer s3cr/t");
    }

    @Test
    void oauth2FetchesItsTokenFirst() {
        crm.says("{\"access_token\": \"abc\"}");
        asking(url() + "/calls\nauth:\n  oauth2:\n    token_url: \"{{ secrets.CRM }}/token\"\n    client_id: me\n"
                + "    client_secret: \"{{ secrets.TOKEN }}\"\n    scope: calls");
        call().calls("f");
        assertThat(crm.asked()).extracting(Crm.Asked::target).containsExactly("/token", "/calls");
        assertThat(crm.asked().get(0).body())
                .isEqualTo("grant_type=client_credentials&client_id=me&client_secret=s3cr%2Ft&scope=calls");
        assertThat(crm.asked().get(1).header("authorization")).isEqualTo("Bearer abc");
    }

    @Test
    void aSecretInAFileIsWarnedOf() {
        FlowLibrary library = asking(url() + "\nauth: { basic: { user: a, password: hunter2 } }");
        assertThat(OutsideForTests.problems(library))
                .contains("f.yml:7", "a secret in a flow file", "{{ secrets.NAME }}");
        assertThat(library.refused()).isEmpty();
    }

    @Test
    void whatACallerBringsAddsNothingToTheUrl() {
        asking(
                "url: \"{{ secrets.CRM }}/a/{{ call.caller_id_name }}/b?x={{ call.caller_id_name }}&y={{ secrets.TOKEN }}\"");
        call().with("Caller-ID-Name", "../admin?a=1&b=2#c%2F@evil.example.com/").calls("f");
        String name = "..%2Fadmin%3Fa%3D1%26b%3D2%23c%252F%40evil.example.com%2F";
        assertThat(crm.askedOnce().target()).isEqualTo("/a/" + name + "/b?x=" + name + "&y=s3cr%2Ft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "%2e%2e"})
    void aCallerDoesNotClimbUpThePath(String name) {
        asking(url() + "/a/{{ call.caller_id_name }}/b");
        FlowCall call = call().with("Caller-ID-Name", name).calls("f");
        if (name.startsWith("%")) {
            assertThat(crm.askedOnce().target()).isEqualTo("/a/%252e%252e/b");
        } else {
            assertThat(call.hears()).containsExactly("bad 0 not_allowed");
            assertThat(http.sent()).isZero();
        }
    }

    /** {@code http:/} is not the beginning of an address that its author meant. */
    @ParameterizedTest
    @ValueSource(strings = {"http:/", "http:", "", "http://127.0.0.1/#"})
    void aSecretThatIsHalfAnAddressDoesNotLetTheCallerWriteTheOtherHalf(String secret) {
        secrets.put("CRM", secret);
        asking("url: \"{{ secrets.CRM }}/{{ call.caller_id_name }}/x\"");
        FlowCall call = call().with("Caller-ID-Name", "127.0.0.1").calls("f");
        assertThat(call.hears()).containsExactly("bad 0 not_allowed");
        assertThat(http.sent()).isZero();
    }

    @Test
    void aHeaderThatWouldBecomeTwoIsNotSent() {
        asking(url() + "\nheaders: { X-Name: \"{{ call.caller_id_name }}\" }");
        FlowCall call = call().with("Caller-ID-Name", "a\r\nX-Admin: 1").calls("f");
        assertThat(call.hears()).containsExactly("bad 0 not_allowed");
        assertThat(http.sent()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "\"{{ start.call.from }}\"§a host that is written out",
                "\"https://{{ start.call.from }}/x\"§a caller could choose whom this server asks",
                "\"https://crm.example.com{{ start.call.from }}\"§a host that is written out",
                "\"https://crm.example.com:{{ start.call.from }}/\"§a host that is written out",
                "\"{{ secrets.CRM }}{{ start.call.from }}/\"§a host that is written out",
                "\"{{ secrets.CRM | append: start.call.from }}/\"§a host that is written out",
                "\"{% if call.from %}https://a.example.com{% endif %}\"§no other Liquid in a URL",
                "\"https://crm.example.com/{{ start.call.from | url_encode }}\"§percent-encoded anyway",
                "\"{{ secrets.NONE }}/x\"§set CALLWRIGHT_SECRET_NONE",
                "crm.example.com/x§with https:// or http:// before it",
                "ftp://crm.example.com/x§with https:// or http:// before it",
                "\"https://me:secret@crm.example.com/\"§auth instead",
                "\"https://crm.example.com/a b\"§a character that cannot stand in one",
                "\"https://crm.example.com/x#top\"§a fragment",
                "\"https://crm.example.com/a/../b\"§leads elsewhere",
                "\"https:///x\"§host",
                "12§a URL"
            })
    void aUrlThatCannotBeTrustedIsRefusedWhenItIsLoaded(String url, String why) {
        FlowLibrary library = asking("url: " + url);
        assertThat(library.refused()).containsExactly("f.yml");
        assertThat(OutsideForTests.problems(library)).contains("f.yml:6", why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method: GET;body: { a: 1 }|the body of a GET request",
                "method: PATCH|one of GET, POST, PUT, DELETE",
                "method: POST;body_type: form;body: [1]|names and texts",
                "method: POST;body_type: form;body: { a: { b: 1 } }|a text",
                "method: POST;body_type: form-data;body: { a: 1 };headers: { content-type: x/y }|form-data says its own",
                "headers: { 'a b': c }|the header name",
                "headers: { Host: c }|the server sets itself",
                "auth: { digest: { user: a } }|one of { basic",
                "auth: { basic: { user: a, pasword: b } }|password",
                "auth: { basic: { user: a } }|no \"password\"",
                "auth: { oauth2: { token_url: 'https://{{ call.from }}/', client_id: a, client_secret: '{{ secrets.TOKEN }}' } }|a host that is written out",
                "response_type: JSON|a content type",
                "response_type: text/plain;expected: [a]|response_type: application/json",
                "expected: ['a..b']|names with dots",
                "timeout: 61|a number from 0.1 to 60",
                "hold: { speak: Hello, engine: nobody }|flite",
                "retries: 3|one of"
            })
    void anOptionThatCannotWorkIsRefusedWhenItIsLoaded(String options, String why) {
        FlowLibrary library = asking("url: https://crm.example.com/\n" + options.replace(";", "\n"));
        assertThat(library.refused()).containsExactly("f.yml");
        assertThat(OutsideForTests.problems(library)).contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|application/json|{\"tier\":1}||good 200  1",
                "299|application/hal+json; charset=utf-8|{\"tier\":2}|expected: tier|good 299  2",
                "200|application/json|{\"tier\":null}|expected: tier|good 200",
                "200|text/html|<p>|response_type: any|good 200",
                "204|||response_type: text/plain|good 204",
                "200|||| good 200",
                "200|text/html|<p>||bad 400 content_type",
                "200|application/json|{}|response_type: text/plain|bad 400 content_type",
                "200|application/json|{\"a\":{\"b\":[1]}}|expected: [a.b.1]|bad 400 missing_keys",
                "200|application/json|[]|expected: [tier]|bad 400 missing_keys",
                "200|||expected: [tier]|bad 400 content_type",
                "200|application/json|{\"tier\":|| bad 400 invalid_json",
                "200|application/json|{\"a\":1,\"a\":2}||bad 400 invalid_json",
                "200|application/json|{\"tier\":\"\\ud800\"}||good 200  ?",
                "404|text/html|no|expected: [tier]|bad 404",
                "302|application/json|{}||bad 302",
                "500|application/json|{}||bad 500"
            })
    void phlosRuleForAnswersHolds(int status, String type, String body, String options, String heard) {
        crm.says(status, type == null ? "" : type, body == null ? "" : body);
        asking(url() + "\n" + (options == null ? "" : options));
        assertThat(call().calls("f").hears()).containsExactly(heard);
    }

    @Test
    void whatIsNoJsonIsAText() {
        crm.says(200, "text/plain", "  Ihr Termin: morgen  ");
        flow("  crm: { type: http_request, url: \"" + crm.url()
                + "\", response_type: text/plain, next: { success: tell } }\n"
                + "  tell: { type: play_audio, prompt: \"{{ crm.response | strip }} {{ crm.content_type }}\" }\n");
        assertThat(call().calls("f").hears()).containsExactly("Ihr Termin: morgen text/plain");
    }

    @Test
    void nobodyThereIsAFailureWithItsReason() {
        int port = Integer.parseInt(crm.url().replaceFirst(".*:", ""));
        crm.close();
        asking("url: http://127.0.0.1:" + port);
        assertThat(call().calls("f").hears()).containsExactly("bad 0 refused");
    }

    @Test
    void aHugeAnswerIsNotKept() {
        crm.says("{\"tier\": \"" + "x".repeat(70_000) + "\"}");
        asking(url());
        assertThat(call().calls("f").hears()).containsExactly("bad 400 too_large");
        crm.says("{\"tier\": \"" + "\\u0001".repeat(10_000).repeat(1) + "\"}");
        assertThat(call().with("Call-ID", "2").calls("f").path()).contains("crm.success");
        crm.says("[".repeat(200) + "]".repeat(200));
        assertThat(call().with("Call-ID", "3").calls("f").hears()).containsExactly("bad 400 invalid_json");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        crm.says(200, "text/plain", "x".repeat(65_535) + "\uD83D\uDE00");
        flow("  crm: { type: http_request, url: \"" + crm.url() + "\", response_type: any, next: { success: tell } }\n"
                + "  tell: { type: play_audio, prompt: \"{{ crm.response.size }}\" }\n");
        assertThat(call().calls("f").hears()).containsExactly("65535");
    }

    @Test
    void onlyWhatLaterNodesReadTravelsInTheUrl() {
        crm.says("{\"tier\": \"gold\", \"other\": \"" + "y".repeat(60_000) + "\"}");
        flow("  crm: { type: http_request, url: \"" + crm.url() + "\", next: { success: menu } }\n"
                + "  menu: { type: ivr_menu, prompt: Hello, inputs: [1], next: { 1: tell } }\n"
                + "  tell: { type: play_audio, prompt: \"{{ crm.response.tier }}\" }\n");
        FlowCall call = call().calls("f");
        assertThat(String.valueOf(call.behind("pivot").data().get("voice_url"))).hasSizeLessThan(500);
        assertThat(call.presses("1").hears()).containsExactly("gold");
    }

    @Test
    void aRequestBehindAPromptWaitsUntilThePromptWasPlayed() {
        flow("  crm: { type: play_audio, prompt: Hello, next: ask }\n"
                + "  ask: { type: http_request, url: \"" + crm.url() + "\", next: { success: tell } }\n"
                + "  tell: { type: play_audio, prompt: Done }\n");
        FlowCall call = call().calls("f");
        assertThat(call.modules()).containsExactly("tts", "pivot");
        assertThat(http.sent()).isZero();
        assertThat(call.goesOn().hears()).containsExactly("Done");
        assertThat(http.sent()).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestOfThePbxAsksNobodyTwice() {
        crm.says("{\"tier\": \"first\"}");
        asking(url() + "\nmethod: POST");
        FlowCall call = call().calls("f");
        crm.says("{\"tier\": \"second\"}");
        assertThat(call.asksAgain()).isEqualTo(call.here());
        assertThat(call.hears()).containsExactly("good 200  first");
        assertThat(http.sent()).isEqualTo(1);

        assertThat(call().with("Call-ID", "another").calls("f").hears()).containsExactly("good 200  second");
    }

    @Test
    void everyVisitAsksAnew() {
        crm.says(503, "text/plain", "later");
        flow("  crm: { type: http_request, url: \"" + crm.url() + "\", next: { failed: again } }\n"
                + "  again: { type: counter, max_count: 3, next: { count_not_reached: crm, count_reached: tell } }\n"
                + "  tell: { type: play_audio, prompt: \"{{ crm.status_code }}\" }\n");
        assertThat(call().calls("f").hears()).containsExactly("503");
        assertThat(http.sent()).isEqualTo(3);
    }
}
