package dev.callwright.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.callwright.settings.SettingsException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private final ClientAddress behindProxies = new ClientAddress(blocks("10.0.0.0/8", "2001:db8:1::/48"));

    @Test
    void withoutTrustedProxiesThePeerIsTheClient() {
        ClientAddress nobodyTrusted = new ClientAddress(blocks());
        assertThat(of(nobodyTrusted, "10.0.0.1", "X-Forwarded-For", "203.0.113.7"))
                .containsExactly("10.0.0.1");
    }

    @Test
    void aStrangersForwardedHeadersAreNotBelieved() {
        assertThat(of(behindProxies, "198.51.100.1", "X-Forwarded-For", "203.0.113.7", "Forwarded", "for=203.0.113.7"))
                .containsExactly("198.51.100.1");
    }

    @Test
    void aTrustedProxysClientIsTheRightmostThatIsNoProxy() {
        assertThat(of(behindProxies, "10.0.0.1", "X-Forwarded-For", "203.0.113.7"))
                .containsExactly("203.0.113.7");
        assertThat(of(behindProxies, "10.0.0.1", "X-Forwarded-For", "1.1.1.1, 203.0.113.7 ,10.0.0.2"))
                .containsExactly("203.0.113.7");
        assertThat(of(behindProxies, "10.0.0.1", "X-Forwarded-For", "1.1.1.1", "X-Forwarded-For", "203.0.113.7"))
                .containsExactly("203.0.113.7");
        assertThat(of(behindProxies, "10.0.0.1", "X-Forwarded-For", "10.0.0.3, 10.0.0.2"))
                .containsExactly("10.0.0.3");
        assertThat(of(behindProxies, "10.0.0.1")).containsExactly("10.0.0.1");
    }

    @Test
    void addressesMayBeIpv6AndHavePorts() {
        assertThat(of(behindProxies, "2001:db8:1::1", "X-Forwarded-For", "2001:db8:2::7"))
                .containsExactly("2001:db8:2:0:0:0:0:7");
        assertThat(of(behindProxies, "::ffff:10.0.0.1", "X-Forwarded-For", "[2001:db8:2::7]:4711"))
                .containsExactly("2001:db8:2:0:0:0:0:7");
        assertThat(of(behindProxies, "10.0.0.1", "X-Forwarded-For", "203.0.113.7:4711"))
                .containsExactly("203.0.113.7");
        assertThat(of(behindProxies, "10.0.0.1", "X-Forwarded-For", "::ffff:203.0.113.7"))
                .containsExactly("203.0.113.7");
    }

    @Test
    void theStandardHeaderIsReadToo() {
        assertThat(of(
                        behindProxies,
                        "10.0.0.1",
                        "Forwarded",
                        "for=1.1.1.1, For=\"[2001:db8:2::7]:80\";proto=https;by=10.0.0.1, for=10.0.0.2"))
                .containsExactly("2001:db8:2:0:0:0:0:7");
    }

    @Test
    void ofTwoKindsOfHeadersBothCount() {
        assertThat(of(behindProxies, "10.0.0.1", "X-Forwarded-For", "1.1.1.1", "Forwarded", "for=203.0.113.7"))
                .containsExactly("1.1.1.1", "203.0.113.7");
    }

    @Test
    void aClientThatCannotBeToldIsNobody() {
        for (String hops :
                List.of("unknown", "", "203.0.113.7, _hidden", "203.0.113.7,", "localhost", "1.2.3", "fe80::1%eth0")) {
            assertThat(of(behindProxies, "10.0.0.1", "X-Forwarded-For", hops))
                    .as(hops)
                    .isEmpty();
        }
        assertThat(of(behindProxies, "10.0.0.1", "Forwarded", "proto=https")).isEmpty();
        assertThat(of(behindProxies, "10.0.0.1", "X-Forwarded-For", "10.0.0.1,".repeat(60) + "10.0.0.1"))
                .isEmpty();
    }

    @Test
    void blocksContainWhatTheyShould() throws UnknownHostException {
        AddressBlocks blocks = blocks("203.0.113.0/24", "198.51.100.7", "2001:db8::/32", "::1");
        for (String inside : List.of("203.0.113.0", "203.0.113.255", "198.51.100.7", "2001:db8:ffff::1", "::1")) {
            assertThat(blocks.contain(InetAddress.getByName(inside))).as(inside).isTrue();
        }
        for (String outside : List.of("203.0.114.0", "198.51.100.8", "2001:db9::1", "::2", "0.0.0.1")) {
            assertThat(blocks.contain(InetAddress.getByName(outside)))
                    .as(outside)
                    .isFalse();
        }
        assertThat(blocks("0.0.0.0/0").contain(InetAddress.getByName("203.0.113.7")))
                .isTrue();
        assertThat(blocks("::/0").contain(InetAddress.getByName("2001:db8::1"))).isTrue();
    }

    @Test
    void aBlockThatIsNoneIsRefusedByName() {
        for (String block :
                List.of("pbx.example.net", "203.0.113.0/33", "203.0.113.0/", "203.0.113", "2001:db8::/129", "/8")) {
            assertThatExceptionOfType(SettingsException.class)
                    .isThrownBy(() -> blocks(block))
                    .withMessageContainingAll("callwright.access.allow", block, "203.0.113.0/24");
        }
    }

    private static AddressBlocks blocks(String... blocks) {
        return AddressBlocks.of("callwright.access.allow", List.of(blocks));
    }

    private static List<String> of(ClientAddress clients, String peer, String... headers) {
        MutableHttpRequest<?> request = HttpRequest.GET("/");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return clients.of(InetAddress.getByName(peer), request.getHeaders()).stream()
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
