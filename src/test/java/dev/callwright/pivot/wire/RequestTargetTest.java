package dev.callwright.pivot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RequestTargetTest {
    @Example
    void whatIsAUriAlreadyIsLeftAlone() {
        String target = "/pivot/a?To=%2B353&Digits[pin]=12&x=a+b;c,d:e@f!g$h'i(j)*-._~/?";
        assertThat(RequestTarget.mend(target)).isSameAs(target);
    }

    @Example
    void whatIsNotIsEscaped() {
        Map.of(
                        "/p?a b", "/p?a%20b",
                        "/p[1]?[1]", "/p%5B1%5D?[1]",
                        "/p?a#b", "/p?a%23b",
                        "/p?%zz%4", "/p?%25zz%254",
                        "/p?\u00c3\u00a9", "/p?%C3%A9",
                        "///p", "/p",
                        "http://host:80/p?q", "/p?q",
                        "HTTPS://host", "/",
                        "http://host?q", "/?q")
                .forEach((raw, mended) -> assertThat(RequestTarget.mend(raw)).isEqualTo(mended));
    }

    @Example
    void whatIsNoPathIsRefused() {
        for (String target : new String[] {"*", "pivot", "", "ftp://host/p", "host:443"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> RequestTarget.mend(target));
        }
    }

    @Property
    void anyBytesBecomeAUriThatStaysAsItIs(@ForAll("bytes") String raw) {
        String mended = RequestTarget.mend("/" + raw);
        assertThat(URI.create(mended).getRawPath()).startsWith("/");
        assertThat(RequestTarget.mend(mended)).isEqualTo(mended);
    }

    @Provide
    Arbitrary<String> bytes() {
        return Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(80);
    }
}
