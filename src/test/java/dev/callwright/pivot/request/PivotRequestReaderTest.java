package dev.callwright.pivot.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.callwright.callflow.PivotRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PivotRequestReaderTest {
    @Test
    void digitsComeAbsentPlainNamedAndEmpty() throws UnreadableRequest {
        assertThat(query("").digits().isEmpty()).isTrue();
        assertThat(query("Digits=").digits().isEmpty()).isTrue();
        assertThat(query("Digits=12").digits().any()).contains("12");
        assertThat(query("Digits=12").digits().legacy()).isTrue();
        assertThat(query("Digits[default]=7&Digits[pin]=12").digits().collections())
                .isEqualTo(Map.of("default", "7", "pin", "12"));
        assertThat(query("Digits%5Bpin%5D=12").digits().collection("pin")).contains("12");
        assertThat(query("Digits[pin]=").digits().collections()).isEqualTo(Map.of("pin", ""));
        assertThat(query("Digits[pin]=").digits().isEmpty()).isTrue();
        assertThat(query("Digits[*]=%23").digits().collection("*")).contains("#");
    }

    @Test
    void userIdsComeAsNoneOneAndMany() throws UnreadableRequest {
        assertThat(query("").userIds()).isEmpty();
        assertThat(query("User-ID=a").userId()).contains("a");
        assertThat(query("User-ID[]=a&User-ID[]=b").userIds()).containsExactly("a", "b");
        assertThat(query("User-ID=a&User-ID=b&User-ID[]=c").userIds()).containsExactly("a", "b", "c");
        assertThat(query("User-ID[]=a").userIds()).containsExactly("a");
        assertThat(json("{\"Call-ID\":\"1\",\"User-ID\":[\"a\",\"b\"]}").userIds())
                .containsExactly("a", "b");
    }

    @Test
    void aRawPlusBeforeANumberIsMeant() throws UnreadableRequest {
        PivotRequest call =
                query("From=+353861234567&To=+35316877779&Request=+1 555&Caller-ID-Number=+44+20&CallerName=+1+x");
        assertThat(call.from()).contains("+353861234567");
        assertThat(call.to()).contains("+35316877779");
        assertThat(call.request()).contains("+1 555");
        assertThat(call.callerIdNumber()).contains("+44 20");
        assertThat(call.callerIdName()).contains(" 1 x");
        assertThat(query("CallerNumber=+353861234567").callerIdNumber()).contains("+353861234567");
        assertThat(query("From=%2B353861234567").from()).contains("+353861234567");
        assertThat(query("From=+bob&To=+").from()).contains(" bob");
        assertThat(query("x=+1").parameter("x")).contains(" 1");
    }

    @Test
    void namesKeepWhatKazooDoesNotEscape() throws UnreadableRequest {
        assertThat(query("Custom-Application-Vars[a+b]=1&Custom-Application-Vars[c d]=2&Custom-Application-Vars[e=f]=3")
                        .customApplicationVars())
                .isEqualTo(Map.of("a+b", "1", "c d", "2", "e=f", "3"));
        assertThat(query("Custom-Application-Vars[a[b]]=1&Custom-Application-Vars[c][d]=2")
                        .customApplicationVars())
                .isEqualTo(Map.of("a[b]", "1", "c", Map.of("d", "2")));
        assertThat(query("a[b=1&c]=2&[d]=3&e[f]g=4&h[[i]=5").parameters())
                .containsEntry("a[b", "1")
                .containsEntry("c]", "2")
                .containsEntry("[d]", "3")
                .containsEntry("e[f]g", "4")
                .containsEntry("h[[i]", "5");
    }

    @Test
    void emptySegmentsAndMissingValuesAreHarmless() throws UnreadableRequest {
        assertThat(query("&&&a=1&&b&c=&=d&&").parameters())
                .isEqualTo(Map.of("Call-ID", "1", "a", "1", "b", "", "c", ""));
    }

    @Test
    void ofANameThatComesTwiceTheLastWins() throws UnreadableRequest {
        assertThat(query("To=1&To=2").to()).contains("2");
        assertThat(query("Digits[pin]=1&Digits[pin]=2").digits().collection("pin"))
                .contains("2");
        assertThat(query("Digits=1&Digits[pin]=2").digits().collections()).isEqualTo(Map.of("pin", "2"));
        assertThat(json("{\"Call-ID\":\"1\",\"To\":\"1\",\"To\":\"2\"}").to()).contains("2");
    }

    @Test
    void escapesThatAreNoneStandForThemselves() throws UnreadableRequest {
        assertThat(query("x=%zz%2&y=100%&z=%").parameters())
                .containsEntry("x", "%zz%2")
                .containsEntry("y", "100%")
                .containsEntry("z", "%");
    }

    @Test
    void textThatIsNotUnicodeIsMended() throws UnreadableRequest {
        assertThat(query("x=%ff%C3%A9&y=%00&z%00=1").parameters())
                .containsEntry("x", "\uFFFDé")
                .containsEntry("y", "\uFFFD")
                .containsEntry("z\uFFFD", "1");
        assertThat(json("{\"Call-ID\":\"1\",\"x\":\"\\ud800a\\u0000\",\"y\":\"\\ud83d\\ude00\"}")
                        .parameters())
                .containsEntry("x", "\uFFFDa\uFFFD")
                .containsEntry("y", "\ud83d\ude00");
    }

    @Test
    void twimlNamesBecomeKazoosAndKazoosWin() throws UnreadableRequest {
        PivotRequest call = read(
                "CallSid=1&AccountSid=a&FromRealm=f&ToRealm=t&CallStatus=ringing&ApiVersion=2010-04-01&CallerName=n"
                        + "&CallerNumber=5&RecordingUrl=u&RecordingDuration=9&RecordingSid=r&TranscriptionText=hi",
                "",
                "");
        assertThat(call.callId()).contains("1");
        assertThat(call.accountId()).contains("a");
        assertThat(call.fromRealm()).contains("f");
        assertThat(call.toRealm()).contains("t");
        assertThat(call.callStatus()).contains("ringing");
        assertThat(call.apiVersion()).contains("2010-04-01");
        assertThat(call.callerIdName()).contains("n");
        assertThat(call.callerIdNumber()).contains("5");
        assertThat(call.recordingUrl()).contains("u");
        assertThat(call.recordingDuration()).contains(9);
        assertThat(call.recordingId()).contains("r");
        assertThat(call.parameter("Transcription-Text")).contains("hi");
        assertThat(call.parameters()).doesNotContainKeys("CallSid", "CallerNumber");
        assertThat(read("CallSid=2&Call-ID=1&CallerNumber=6&Caller-ID-Number=5", "", "")
                        .callerIdNumber())
                .contains("5");
    }

    @Test
    void aNameInOtherCaseStandsInForAMissingOneAndKeepsItsOwn() throws UnreadableRequest {
        PivotRequest call = read("call-id=1&caller-id-number=+353861234567&language=fr&Language=en-ie", "", "");
        assertThat(call.callId()).contains("1");
        assertThat(call.callerIdNumber()).contains("+353861234567");
        assertThat(call.language()).contains("en-ie");
        assertThat(call.parameter("language")).contains("fr");
    }

    @Test
    void theUrlsOwnParametersAreParametersAndTheBodysWin() throws UnreadableRequest {
        PivotRequest call = read("app=7&To=1&User-ID=a", "", "Call-ID=1&To=2&User-ID=b");
        assertThat(call.parameter("app")).contains("7");
        assertThat(call.to()).contains("2");
        assertThat(call.userIds()).containsExactly("b");
        assertThat(read("Call-ID=mine", "", "CallSid=theirs").callId()).contains("theirs");
    }

    @Test
    void jsonKeepsTypesAndOnlyNumbersBeyondSixtyFourBitsBecomeText() throws UnreadableRequest {
        assertThat(json("{\"Call-ID\":\"1\",\"Custom-Application-Vars\":{\"i\":5,\"l\":5000000000,\"d\":1.5,\"t\":true,"
                                + "\"n\":null,\"a\":[1,\"x\"],\"big\":99999999999999999999,\"huge\":1e999},\"none\":null}")
                        .parameters())
                .doesNotContainKey("none")
                .extractingByKey("Custom-Application-Vars")
                .isEqualTo(new java.util.HashMap<String, Object>() {
                    private static final long serialVersionUID = 1L;

                    {
                        put("i", 5);
                        put("l", 5_000_000_000L);
                        put("d", 1.5);
                        put("t", true);
                        put("n", null);
                        put("a", List.of(1, "x"));
                        put("big", "99999999999999999999");
                        put("huge", "1e999");
                    }
                });
        assertThat(json("{\"Call-ID\":5,\"Caller-ID-Number\":15551234567}").callerIdNumber())
                .contains("15551234567");
    }

    @Test
    void aByteOrderMarkBeforeJsonIsLeftOut() throws UnreadableRequest {
        assertThat(json("\uFEFF {\"Call-ID\":\"1\"}").callId()).contains("1");
    }

    @Test
    void aFormUnderTheWrongContentTypeIsRead() throws UnreadableRequest {
        assertThat(read("", "application/json", "Call-ID=1&To=2").to()).contains("2");
        assertThat(read("", "application/x-www-form-urlencoded", "{\"Call-ID\":\"1\",\"To\":\"2\"}")
                        .to())
                .contains("2");
    }

    @Test
    void whatNamesNoCallIsNotKazoos() {
        for (List<String> request : Arrays.asList(
                List.of("", "", ""),
                List.of("Call-ID=", "", ""),
                List.of("a=b", "application/json", "{\"Call-ID\":{}}"),
                List.of("", "application/json", "\"Call-ID\""))) {
            assertThatExceptionOfType(UnreadableRequest.class)
                    .isThrownBy(() -> read(request.get(0), request.get(1), request.get(2)))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(UnreadableRequest.Kind.NOT_KAZOO))
                    .withMessageContaining("Call-ID");
        }
    }

    private static PivotRequest query(String query) throws UnreadableRequest {
        return read("Call-ID=1&" + query, "", "");
    }

    private static PivotRequest json(String body) throws UnreadableRequest {
        return read("", "application/json", body);
    }

    private static PivotRequest read(String query, String contentType, String body) throws UnreadableRequest {
        return PivotRequestReader.read(
                Optional.of(query), Optional.of(contentType), body.getBytes(StandardCharsets.UTF_8));
    }
}
