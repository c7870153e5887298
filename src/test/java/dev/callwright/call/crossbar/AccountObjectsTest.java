package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.Failing.failure;
import static dev.callwright.call.crossbar.FakeCrossbar.ACCOUNT;
import static dev.callwright.call.crossbar.FakeCrossbar.error;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static dev.callwright.call.crossbar.FakeCrossbar.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.Ids;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountObjectsTest {
    private static final String ID = "f0000000000000000000000000000001";

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final FakeTiming timing = new FakeTiming();
    private final AccountObjects objects = pbx.client(timing).objects();

    @AfterEach
    void stop() {
        pbx.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEVICES | devices | {'name': 'Front desk', 'enabled': true} | Front desk",
                "VOICEMAILS | vmboxes | {'name': 'Company', 'mailbox': '100'} | Company",
                "VOICEMAILS | vmboxes | {'mailbox': 100} | 100",
                "USERS | users | {'first_name': 'Anna', 'last_name': 'Berg', 'username': 'anna'} | Anna Berg",
                "USERS | users | {'username': 'anna'} | anna",
                "GROUPS | groups | {'name': 'Sales', 'endpoints': 3} | Sales",
                "CONFERENCES | conferences | {'name': 'Team', 'members': 0} | Team",
                "MEDIA | media | {'name': 'welcome.mp3', 'media_source': 'upload'} | welcome.mp3",
                "CALLFLOWS | callflows | {'name': 'Main', 'numbers': ['4000']} | Main",
                "CALLFLOWS | callflows | {'featurecode': {'name': 'park'}, 'numbers': []} | park",
                "CALLFLOWS | callflows | {'numbers': ['4000', '4001']} | 4000",
                "MENUS | menus | {'name': 'Day'} | Day"
            })
    void everyKindHasItsOwnName(Ids.Kind kind, String path, String fields, String name) {
        pbx.answering(ok("[{\"id\":\"" + ID + "\"," + fields.replace('\'', '"').substring(1) + "]"));

        assertThat(await(objects.list(kind))).singleElement().satisfies(object -> {
            assertThat(object.id()).isEqualTo(ID);
            assertThat(object.name()).contains(name);
        });
        assertThat(pbx.only().line()).isEqualTo("GET /v2/accounts/" + ACCOUNT + "/" + path + "?page_size=50");
    }

    @Test
    void everyPageIsReadWhateverItsKeyIs() {
        pbx.answering(
                page(devices("1", "2"), "\"g2wAAAAC bQ+/=\""),
                page(devices("3", "4"), "[\"Front desk\", 63565345339]"),
                page(devices("5"), "null"));

        assertThat(await(objects.list(Ids.Kind.DEVICES))).hasSize(5);

        assertThat(pbx.asked().get(1).target()).endsWith("&start_key=g2wAAAAC%20bQ%2B%2F%3D");
        assertThat(pbx.asked().get(2).target()).endsWith("&start_key=%5B%22Front%20desk%22%2C63565345339%5D");
    }

    @Test
    void aKeyThatLeadsBackToItselfEndsTheListing() {
        pbx.always(asked -> page(devices("1"), "\"round\""));

        assertThat(await(objects.list(Ids.Kind.DEVICES))).hasSize(2);
    }

    @Test
    void aListingWithoutEndIsGivenUp() {
        pbx.always(asked -> page("[]", "\"" + pbx.asked().size() + "\""));

        assertThat(failure(objects.list(Ids.Kind.DEVICES))).hasMessageContaining("more than 400 pages");
    }

    @Test
    void aPageThatFailsIsAskedForAgainAndNotTheOnesBefore() {
        pbx.answering(page(devices("1"), "\"next\""), error(429, "too_many_requests", "{}"), ok(devices("2")));

        assertThat(await(objects.list(Ids.Kind.DEVICES))).hasSize(2);
        assertThat(pbx.asked()).hasSize(3);
    }

    @Test
    void whatIsNotStoredOrIsNoObjectIsPassedOver() {
        pbx.answering(ok("[{\"id\":\"run-7\"}, 5, null, {\"name\":\"no id\"}, {\"id\":\"" + ID + "\"}]"));

        List<AccountObject> all = await(objects.list(Ids.Kind.CONFERENCES));

        assertThat(all).extracting(AccountObject::id).containsExactly(ID);
    }

    @Test
    void aKindThatCrossbarDoesNotListIsRefusedAtOnce() {
        assertThatThrownBy(() -> objects.list(Ids.Kind.QUEUES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("queues (expected: one of devices, voicemails");
    }

    private static String devices(String... numbers) {
        return "["
                + String.join(
                        ",",
                        java.util.stream.Stream.of(numbers)
                                .map(number -> "{\"id\":\"f000000000000000000000000000000" + number
                                        + "\",\"name\":\"Device " + number + "\"}")
                                .toList())
                + "]";
    }
}
