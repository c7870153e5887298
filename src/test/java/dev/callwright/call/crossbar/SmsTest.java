package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.FakeCrossbar.ACCOUNT;
import static dev.callwright.call.crossbar.FakeCrossbar.json;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmsTest {
    private final FakeCrossbar pbx = new FakeCrossbar();
    private final Sms sms = pbx.client().sms();

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void aMessageIsHandedToThePbx() {
        pbx.answering(json(
                201,
                "{\"data\":{\"id\":\"202603-b5d2\",\"from\":\"+15551110001@acme.example.com\",\"body\":\"grüß dich\"},"
                        + "\"status\":\"success\"}"));

        assertThat(await(sms.send("+15551110001", "+15551110002", "grüß dich"))).contains("202603-b5d2");

        assertThat(pbx.only().line()).isEqualTo("PUT /v2/accounts/" + ACCOUNT + "/sms");
        assertThat(pbx.only().body())
                .isEqualTo("{\"data\":{\"from\":\"+15551110001\",\"to\":\"+15551110002\",\"body\":\"grüß dich\"}}");
    }

    @Test
    void sevenHundredCharactersFitWhateverTheirBytes() {
        pbx.answering(ok("{}"));
        String smiles = "\uD83D\uDE00".repeat(Sms.MAX_TEXT);

        assertThat(await(sms.send("+15551110001", "+15551110002", smiles))).isEmpty();
        assertThatThrownBy(() -> sms.send("+15551110001", "+15551110002", smiles + "."))
                .hasMessage("a text of 701 characters (expected: 1 to 700)");
        assertThatThrownBy(() -> sms.send("+15551110001", "+15551110002", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
