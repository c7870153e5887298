package dev.callwright.outbound.http;

import static dev.callwright.outbound.http.Sender.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/**
 * {@code crm.p12} holds a certificate of its own making for {@code crm.lan}:
 *
 * <pre>
 * keytool -genkeypair -keyalg EC -validity 36500 -dname CN=crm.lan -ext san=dns:crm.lan -storetype PKCS12
 *     -keystore crm.p12 -storepass changeit
 * </pre>
 */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @Test
    void aTrustedCertificateForTheHostIsAccepted() throws Exception {
        try (RawServer server = start();
                Sender sender = new Sender(new AddressRules(true, List.of()), 4, trusting())) {
            assertThat(sender.get("https://crm.lan:" + server.port()).body()).isEqualTo("ok");
            assertThat(sender.get("https://crm.lan:" + server.port()).body()).isEqualTo("ok");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCertificateForAnotherHostIsNot() throws Exception {
        try (RawServer server = start();
                Sender sender = new Sender(new AddressRules(true, List.of()), 4, trusting())) {
            sender.names.put("bank.lan", List.of("127.0.0.1"));
            for (String host : List.of("bank.lan", "127.0.0.1")) {
                OutsideFailure failure = sender.failure(call("GET", "https://" + host + ":" + server.port()));
                assertThat(failure.reason()).as(host).isEqualTo(Reason.TLS);
            }
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNot() throws Exception {
        try (RawServer server = start();
                Sender sender = new Sender(new AddressRules(true, List.of()), 4)) {
            OutsideFailure failure = sender.failure(call("GET", "https://crm.lan:" + server.port()));
            assertThat(failure.reason()).isEqualTo(Reason.TLS);
            assertThat(failure)
                    .hasMessageContaining("https://crm.lan:" + server.port() + ": no trusted TLS connection");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aServerWithoutTlsIsNot() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.answer(200, "", "plain"));
                Sender sender = Sender.toLoopback()) {
            assertThat(sender.failure(Sender.within(
                                    call("GET", "https://crm.lan:" + server.port()), java.time.Duration.ofMillis(500)))
                            .reason())
                    .isIn(Reason.TLS, Reason.TIMEOUT);
        }
    }

    private static RawServer start() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore(), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        ServerSocketFactory sockets = context.getServerSocketFactory();
        return RawServer.start(sockets, (asked, exchange) -> exchange.answer(200, "", "ok"));
    }

    private static Tls trusting() throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("crm", keyStore().getCertificate("mykey"));
        trust.init(store);
        return new Tls(() -> Tls.javasTrust().trustManager(trust));
    }

    private static KeyStore keyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = TlsTest.class.getResourceAsStream("crm.p12")) {
            store.load(file, PASSWORD);
        }
        return store;
    }
}
