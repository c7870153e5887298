package dev.callwright.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopbackRequestTest {
    @Test
    void aDirectRequestOnThisMachineIsTrusted() {
        for (String host : List.of(
                "localhost", "localhost:8080", "LOCALHOST:8080", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:8080")) {
            assertThat(is("127.0.0.1", "Host", host)).as(host).isTrue();
            assertThat(is("::1", "Host", host)).as(host).isTrue();
        }
        assertThat(is("::ffff:127.0.0.1", "Host", "localhost")).isTrue();
    }

    @Test
    void anotherMachineIsNot() {
        assertThat(is("192.0.2.1", "Host", "localhost")).isFalse();
        assertThat(is("2001:db8::1", "Host", "localhost")).isFalse();
    }

    @Test
    void aReboundNameIsNot() {
        for (String host : List.of(
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "localhost:8080.evil.example",
                "evil.example:8080",
                "",
                "[::1",
                "0.0.0.0",
                "192.0.2.1",
                "localhost:x",
                "::1",
                "user@localhost",
                "localhost, evil.example")) {
            assertThat(is("127.0.0.1", "Host", host)).as(host).isFalse();
        }
        assertThat(is("127.0.0.1")).isFalse();
        assertThat(is("127.0.0.1", "Host", "localhost", "Host", "localhost")).isFalse();
    }

    @Test
    void whatAProxyPassedOnIsNot() {
        for (String header : List.of(
                "X-Forwarded-For",
                "x-forwarded-proto",
                "X-Forwarded-Whatever",
                "Forwarded",
                "Via",
                "X-Real-IP",
                "CF-Connecting-IP")) {
            assertThat(is("127.0.0.1", "Host", "localhost", header, "127.0.0.1"))
                    .as(header)
                    .isFalse();
        }
    }

    @Test
    void whatAForeignPageAsksForIsNot() {
        assertThat(is("127.0.0.1", "Host", "localhost:8080", "Sec-Fetch-Site", "cross-site"))
                .isFalse();
        assertThat(is("127.0.0.1", "Host", "localhost:8080", "Sec-Fetch-Site", "same-site"))
                .isFalse();
        assertThat(is("127.0.0.1", "Host", "localhost:8080", "Origin", "https://evil.example"))
                .isFalse();
        assertThat(is("127.0.0.1", "Host", "localhost:8080", "Origin", "http://localhost:3000"))
                .isFalse();
        assertThat(is("127.0.0.1", "Host", "localhost:8080", "Origin", "null")).isFalse();
        assertThat(is("127.0.0.1", "Host", "localhost:8080", "Origin", "%%%")).isFalse();
        assertThat(is(
                        "127.0.0.1",
                        "Host",
                        "localhost:8080",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Origin",
                        "http://localhost:8080"))
                .isTrue();
        assertThat(is("127.0.0.1", "Host", "localhost:8080", "Sec-Fetch-Site", "none"))
                .isTrue();
    }

    private static boolean is(String peer, String... headers) {
        MutableHttpRequest<?> request = HttpRequest.GET("/");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return LoopbackRequest.is(InetAddress.getByName(peer), request.getHeaders());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
