package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every example of the PBX vendor's documentation of advanced callflows, by its name there, served from
 * {@code flows/examples} over real HTTP.
 */
class DocumentedExamplesTest {
    private static Calls calls;

    @BeforeAll
    static void start() {
        calls = Calls.with();
    }

    @AfterAll
    static void stop() {
        calls.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Bridge devices                  | device              | {"module":"device","data":{"id":"d1a4b6e02f5c48c7a9034be7716d0c11"},"children":{}}
            Bridge users                    | user                | {"module":"user","data":{"id":"a15f03c77be84a0f9d26c1480ef57b31"},"children":{}}
            Bridge a ring group             | ring-group          | {"module":"ring_group","data":{"endpoints":[{"id":"d1a4b6e02f5c48c7a9034be7716d0c11","endpoint_type":"device"},{"id":"d2c90f71b83e4d1c8b5e20aa94f3d722","endpoint_type":"device"},{"id":"a15f03c77be84a0f9d26c1480ef57b31","endpoint_type":"user"},{"id":"a2e86d1950c34b7ab1f7339d02ca6842","endpoint_type":"user"},{"id":"91b7c3e4520d4f86a1c95e0d38f67a51","endpoint_type":"group"},{"id":"92f04a8d6be1475c9370e2b81d5cfa62","endpoint_type":"group"}]},"children":{}}
            Using global resources          | global-resources    | {"module":"resources","data":{"to_did":"+35316877779","use_local_resources":false},"children":{}}
            Using local resources           | local-resources     | {"module":"resources","data":{"to_did":"+35316877779","use_local_resources":true},"children":{}}
            Collecting DTMF                 | collect-dtmf        | {"module":"tts","data":{"text":"Please enter up to four digits."},"children":{"_":{"module":"collect_dtmf","data":{"max_digits":4,"collection_name":"custom_name","terminator":"#"},"children":{"_":{"module":"pivot","data":{"voice_url":"https://pbx-apps.example.com/pivot/examples/collected","method":"post","req_format":"kazoo","req_body_format":"json"},"children":{"_":{"module":"tts","data":{"text":"We are sorry, your call cannot be taken right now. Please try again later."},"children":{"_":{"module":"hangup","data":{},"children":{}}}}}}}}}}
            Sending DTMF                    | send-dtmf           | {"module":"send_dtmf","data":{"digits":"123ABC#","duration_ms":2000},"children":{}}
            Conferencing, pre-built         | conference-prebuilt | {"module":"conference","data":{"id":"c0f31e82d9564ab0b7283a9fe5170d81"},"children":{}}
            Conferencing, ad hoc            | conference-ad-hoc   | {"module":"conference","data":{"config":{"name":"My Ad-hoc Conference","member":{"join_muted":false}}},"children":{}}
            Hangups, response with media    | response            | {"module":"response","data":{"code":486,"message":"User Busy","media":"b47e12d05fc94a8e8a1b6cd93e02f7a2"},"children":{}}
            Manual presence                 | manual-presence     | {"module":"manual_presence","data":{"presence_id":"username","status":"ringing"},"children":{}}
            Start recording                 | record-start        | {"module":"record_call","data":{"action":"start","time_limit":1200,"format":"mp3","url":"https://pbx-apps.example.com/recordings"},"children":{}}
            Stop recording                  | record-stop         | {"module":"record_call","data":{"action":"stop"},"children":{}}
            Sample recording per user       | record-per-user     | {"module":"record_call","data":{"action":"start","format":"mp3","url":"https://recordings.example.com/4a6863e3351f4d7f2a9f0b8c11ee2277/anna","time_limit":360},"children":{"_":{"module":"user","data":{"id":"a15f03c77be84a0f9d26c1480ef57b31"},"children":{"_":{"module":"record_call","data":{"action":"stop"},"children":{"_":{"module":"voicemail","data":{"id":"5e10c94ab7d64f2386fd01e9c2b73a71"},"children":{}}}}}}}}
            Recording just the caller       | record-caller       | {"module":"tts","data":{"text":"Please leave your message after the beep"},"children":{"_":{"module":"record_caller","data":{"format":"mp3","url":"https://recordings.example.com/voicemail/4a6863e3351f4d7f2a9f0b8c11ee2277/anna","time_limit":360},"children":{}}}}
            Text to speech                  | tts                 | {"module":"tts","data":{"text":"Your call was routed by a text file. Have a great day."},"children":{"_":{"module":"response","data":{"code":486},"children":{}}}}
            Play files                      | play                | {"module":"play","data":{"id":"b30d6fa1c8e2453792be40d75f16ca91"},"children":{"_":{"module":"play","data":{"id":"https://media.example.com/some/file.mp3"},"children":{}}}}
            """)
    void anExampleWorksAsDocumented(String title, String file, String answer) {
        assertThat(calls.ask("/pivot/examples/" + file, "Account-ID=4a6863e3351f4d7f2a9f0b8c11ee2277"))
                .as(title)
                .isEqualTo(answer);
    }

    @Test
    void timeOfDay() {
        String voicemail =
                "{\"module\":\"voicemail\",\"data\":{\"id\":\"c0000000000000000000000000000001\"},\"children\":{}}";
        assertThat(calls.ask("/pivot/examples/time-of-day?at=2026-11-20T10:00", ""))
                .isEqualTo("{\"module\":\"device\",\"data\":{\"id\":\"f0000000000000000000000000000001\"},"
                        + "\"children\":{\"_\":" + voicemail + "}}");
        assertThat(calls.ask("/pivot/examples/time-of-day?at=2026-11-20T20:00", ""))
                .isEqualTo(voicemail);
    }

    @ParameterizedTest(name = "processing collected DTMF, {0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing pressed        | Language=en-us              | We didn't get that
            an empty collection    | Digits[custom_name]=        | We didn't get that
            the legacy plain text  | Digits=1234                 | You typed 1234
            a named collection     | Digits[custom_name]=12      | You typed 12
            """)
    void collectedDigitsAreSpoken(String title, String form, String text) {
        assertThat(calls.ask("/pivot/examples/collected", form))
                .as(title)
                .isEqualTo("{\"module\":\"tts\",\"data\":{\"text\":\"" + text + "\"},\"children\":{}}");
    }

    @ParameterizedTest(name = "conference per area code, caller {0}")
    @CsvSource({
        "4155550123, Welcome to the 415 conference!, Areacode 415",
        "%2B14155550123, Welcome to the 415 conference!, Areacode 415",
        "anonymous, Welcome to the conference!, Areacode unknown",
        "'', Welcome to the conference!, Areacode unknown"
    })
    void anAreaCodeHasItsConference(String caller, String text, String name) {
        assertThat(calls.ask("/pivot/examples/conference-area-code", "Caller-ID-Number=" + caller))
                .isEqualTo("{\"module\":\"tts\",\"data\":{\"text\":\"" + text
                        + "\"},\"children\":{\"_\":{\"module\":\"conference\",\"data\":{\"config\":{\"name\":\"" + name
                        + "\",\"member\":{\"join_muted\":false}}},\"children\":{}}}}");
    }
}
