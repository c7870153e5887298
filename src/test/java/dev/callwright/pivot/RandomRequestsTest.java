package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callwright.testing.KazooRequests;
import dev.callwright.testing.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever comes in: 200 with one callflow, or a documented 4xx with a sentence, or the client itself is at fault. */
class RandomRequestsTest {
    private static final Set<Integer> DOCUMENTED = Set.of(400, 403, 404, 405, 413, 414, 431);
    private static final String NASTY = "[]\"<>^`{}|\\#%+&=;:/?.\u0000\u00e9\u20ac\ud83d\ude00\t ,'()aZ09";

    private static final EdgeServer SERVER = EdgeServer.start(Map.of());

    @AfterContainer
    static void stop() {
        SERVER.close();
    }

    @Property(tries = 4_000, shrinking = ShrinkingMode.BOUNDED)
    void anyQueryOfACallIsAnsweredWithACallflow(@ForAll("texts") String query) throws IOException {
        String safe = query.replaceAll("[\\u0000-\\u001f]", "").replace(" HTTP/", "");
        RawHttp.Answer answer =
                SERVER.ask("GET /pivot/x?" + safe + "&Call-ID=1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        isCallflow(answer);
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void anyFormOfACallIsAnsweredWithACallflow(@ForAll("texts") String form) throws IOException {
        byte[] body = (form + "&Call-ID=1").getBytes(StandardCharsets.UTF_8);
        isCallflow(SERVER.ask(post(body)));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void anyBytesAsABodyAreAnsweredWithACallflowOrADocumentedError(@ForAll byte[] body) throws IOException {
        isDocumented(SERVER.ask(post(body)));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void aMutatedRequestNeverHurtsAnyoneElse(
            @ForAll KazooRequests request, @ForAll("mutations") List<Mutation> mutations) throws IOException {
        byte[] bytes = request.to("/pivot/ivr");
        for (Mutation mutation : mutations) {
            bytes = mutation.of(bytes);
        }
        try (RawHttp client = RawHttp.connect(SERVER.port())) {
            isDocumented(client.send(bytes).endOutput().answer());
        } catch (IOException closed) {
            // a request that never ends, or a client that stopped sending: closed without an answer
        }
        isCallflow(SERVER.ask(KazooRequests.GET_FIRST.to("/pivot")));
    }

    /** One change to the bytes of a request. */
    record Mutation(int kind, int place, byte value) {
        byte[] of(byte[] bytes) {
            int at = place % (bytes.length + 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            int skip = kind == 2 ? 0 : Math.min(1, bytes.length - at);
            if (kind != 1) {
                out.write(value);
            }
            if (kind == 3) {
                return out.toByteArray();
            }
            out.writeBytes(Arrays.copyOfRange(bytes, at + skip, bytes.length));
            return out.toByteArray();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> nasty =
                Arbitraries.strings().withChars(NASTY.toCharArray()).ofMaxLength(60);
        Arbitrary<String> names = Arbitraries.of(
                "Digits", "User-ID[]", "Custom-Application-Vars[a b]", "From", "at", "CallSid", "call-id", "Digits[x]");
        Arbitrary<String> pair = Combinators.combine(names, nasty).as((name, value) -> name + "=" + value);
        return Arbitraries.oneOf(nasty, pair, Arbitraries.strings().ofMaxLength(40))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("&", parts));
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, 0),
                                net.jqwik.api.Tuple.of(6, 1),
                                net.jqwik.api.Tuple.of(6, 2),
                                net.jqwik.api.Tuple.of(1, 3)),
                        Arbitraries.integers().between(0, 2_000),
                        Arbitraries.bytes())
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static byte[] post(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ("POST /pivot HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static void isDocumented(RawHttp.Answer answer) throws IOException {
        if (answer.status() == 200) {
            isCallflow(answer);
        } else {
            assertThat(DOCUMENTED).as(answer.toString()).contains(answer.status());
            assertThat(EdgeServer.json(answer).path("error").asText())
                    .as(answer.toString())
                    .isNotEmpty();
        }
    }

    private static void isCallflow(RawHttp.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        JsonNode tree = EdgeServer.json(answer);
        assertThat(tree.path("module").asText()).isEqualTo("set_variables");
        assertThat(tree.path("data").isObject()).isTrue();
    }
}
