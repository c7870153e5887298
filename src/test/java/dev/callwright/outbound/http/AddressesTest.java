package dev.callwright.outbound.http;

import static dev.callwright.outbound.http.Sender.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a flow may make this server call. */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "192.0.0.192",
                "100.100.100.200",
                "168.63.129.16",
                "::",
                "fe80::1",
                "febf::1",
                "ff02::1",
                "fd00:ec2::254",
                "fd20:ce::254",
                "::ffff:169.254.169.254",
                "::ffff:0:169.254.169.254",
                "::169.254.169.254",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::1",
                "2002:a9fe:a9fe::1",
                "2001:0:a9fe:a9fe::1"
            })
    void metadataAndLinkLocalAddressesAreNeverCalledWhateverIsAllowed(String address) throws Exception {
        assertThat(AddressKind.of(InetAddress.getByName(address))).isEqualTo(AddressKind.FORBIDDEN);

        try (Sender sender = new Sender(new AddressRules(true, List.of("metadata.lan", address)), 4)) {
            sender.names.put("metadata.lan", List.of(address));
            OutsideFailure failure = sender.failure(call("GET", "http://metadata.lan/latest/meta-data/"));
            assertThat(failure.reason()).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(failure).hasMessageContaining("never called");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.5",
                "100.64.0.1",
                "198.18.0.1",
                "::1",
                "fc00::1",
                "fdff::1",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "2002:0a00:0001::1"
            })
    void privateAddressesAreCalledOnlyWhereThatIsAllowed(String address) throws Exception {
        InetAddress inside = InetAddress.getByName(address);
        assertThat(AddressKind.of(inside)).isEqualTo(AddressKind.PRIVATE);

        AddressRules none = new AddressRules(false, List.of());
        assertThat(none.refusal("crm.lan", inside))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains(inside.getHostAddress())
                        .contains("callwright.outbound.allowed-private-hosts: [crm.lan]"));
        assertThat(new AddressRules(true, List.of()).refusal("crm.lan", inside)).isEmpty();
        assertThat(new AddressRules(false, List.of("CRM.lan")).refusal("crm.LAN.", inside))
                .isEmpty();
        assertThat(new AddressRules(false, List.of("*.lan")).refusal("crm.lan", inside))
                .isEmpty();
        assertThat(new AddressRules(false, List.of("*.lan", "crm", "lan")).refusal("evillan", inside))
                .isPresent();
        assertThat(new AddressRules(false, List.of("crm.lan")).refusal("x.crm.lan", inside))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "169.253.1.1",
                "2606:4700::1111",
                "64:ff9b::8.8.8.8",
                "2002:0808:0808::1",
                "::ffff:8.8.8.8"
            })
    void publicAddressesNeedNoPermission(String address) throws Exception {
        assertThat(AddressKind.of(InetAddress.getByName(address))).isEqualTo(AddressKind.PUBLIC);
    }

    @Test
    void anAddressIsWrittenInMoreWaysThanOneAndNoneSlipsThrough() throws Exception {
        try (Sender sender = new Sender(new AddressRules(false, List.of()), 4)) {
            for (String host : List.of(
                    "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "127.1", "2130706433", "0x7f.0.0.1")) {
                sender.names.put(AddressRules.plain(host), List.of("127.0.0.1"));
                assertThat(sender.failure(call("GET", "http://" + host + "/")).reason())
                        .as(host)
                        .isEqualTo(Reason.NOT_ALLOWED);
            }
        }
    }

    @Test
    void aHostThatIsAllowedIsCalledAndOthersAtItsAddressAreNot() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.answer(200, "", "crm"));
                Sender sender = Sender.toLoopback()) {
            sender.names.put("evil.example.com", List.of("127.0.0.1"));

            assertThat(sender.get("http://crm.lan:" + server.port()).body()).isEqualTo("crm");
            assertThat(sender.failure(call("GET", "http://evil.example.com:" + server.port()))
                            .reason())
                    .isEqualTo(Reason.NOT_ALLOWED);
            assertThat(server.asked()).hasSize(1);
            assertThat(server.asked().get(0).header("host")).isEqualTo("crm.lan:" + server.port());
        }
    }

    /**
     * The first look-up gives a good address, every later one the metadata service. Whoever looks the name up a second time,
     * to connect, is led astray.
     */
    @Test
    void aNameIsLookedUpOnceForAConnectionSoThatItCannotLeadElsewhereAfterTheCheck() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.answer(200, "", "first"));
                Sender sender = new Sender(new AddressRules(false, List.of("rebinding.example.com")), 4)) {
            sender.names.put("rebinding.example.com", List.of("127.0.0.1"));
            String url = "http://rebinding.example.com:" + server.port();

            assertThat(sender.get(url).body()).isEqualTo("first");
            assertThat(sender.lookUps).hasValue(1);
            sender.names.put("rebinding.example.com", List.of("169.254.169.254"));
            assertThat(sender.get(url).body())
                    .as("on the connection that is kept")
                    .isEqualTo("first");
            assertThat(sender.lookUps).hasValue(1);
        }
    }

    @Test
    void ofSeveralAddressesOnlyThoseThatAreAllowedAreCalled() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.answer(200, "", "good"));
                Sender sender = Sender.toLoopback()) {
            sender.names.put("crm.lan", List.of("169.254.169.254", "127.0.0.1"));

            assertThat(sender.get("http://crm.lan:" + server.port()).body()).isEqualTo("good");
        }
    }
}
