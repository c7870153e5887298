package dev.callwright.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

/** Names that any file system keeps. */
class SafeNameTest {
    private final Map<String, String> seen = new HashMap<>();

    @Example
    void aUsualCallIdIsKeptAsItIs() {
        assertThat(SafeName.of("call_recording_829597750@10.26.0.158"))
                .isEqualTo("call_recording_829597750@10.26.0.158");
        assertThat(SafeName.folder("acme.sip.example.com")).isEqualTo("acme.sip.example.com");
    }

    /** {@code flow.component.RecordingAddress} foretells where a recording will be, and does it by this rule. */
    @Example
    void aRecordingIsWhereTheFlowSaidItWouldBe() {
        assertThat(SafeName.folder("leave_message-2") + "/" + SafeName.of("call_recording_a b/ü:~1@x"))
                .isEqualTo("leave_message-2/call_recording_a%20b%2F%C3%BC%3A%7E1@x");
    }

    @Example
    void whatMeansSomethingToASystemIsWrittenOut() {
        assertThat(SafeName.of(".hidden")).isEqualTo("%2Ehidden");
        assertThat(SafeName.of("-rf")).isEqualTo("%2Drf");
        assertThat(SafeName.of("a.")).isEqualTo("a%2E");
        assertThat(SafeName.of("CON")).isEqualTo("%43ON");
        assertThat(SafeName.of("aux.x")).isEqualTo("%61ux.x");
        assertThat(SafeName.of("a~2")).isEqualTo("a%7E2");
        assertThat(SafeName.of("a%2F")).isEqualTo("a%252F");
        assertThat(SafeName.of("a:b|c?d*e\"f<g>h")).isEqualTo("a%3Ab%7Cc%3Fd%2Ae%22f%3Cg%3Eh");
        assertThat(SafeName.of("🎧\u202E")).isEqualTo("%F0%9F%8E%A7%E2%80%AE");
        assertThat(SafeName.folder("x.mp3")).isEqualTo("x%2Emp3");
        assertThat(SafeName.folder("x.mp3.JSON")).isEqualTo("x.mp3%2EJSON");
    }

    @Example
    void longNamesAreCutAndToldApartByAHash() {
        String one = SafeName.of("x".repeat(300) + "1");
        String other = SafeName.of("x".repeat(300) + "2");

        assertThat(one).hasSizeLessThanOrEqualTo(200).startsWith("xxx").isNotEqualTo(other);
    }

    @Property
    void everyNameIsSafe(@ForAll @NotEmpty @StringLength(max = 400) String name) {
        for (String safe : new String[] {SafeName.of(name), SafeName.folder(name)}) {
            assertThat(safe)
                    .matches("[A-Za-z0-9%_@+=,][A-Za-z0-9%._@+=,~-]{0,210}")
                    .doesNotEndWith(".");
            assertThat(safe.toLowerCase(Locale.ROOT)).doesNotMatch("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
        }
    }

    @Property
    void twoNamesStayTwo(@ForAll @NotEmpty @StringLength(max = 8) String name) {
        String known = seen.putIfAbsent(SafeName.of(name), name);
        // what is no Unicode cannot come out of the decoding of a URL
        if (known != null && name.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            assertThat(known).isEqualTo(name);
        }
    }
}
