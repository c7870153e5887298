package dev.callwright.flow.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.callwright.testing.Chromium;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real browser opens the images, and its own measures say that all text is where it should be. */
class SvgInBrowserTest {
    /** Measures an image that was opened as a document of its own, and leaves what it found in the page. */
    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><pre id="result">not loaded</pre>
            <object id="image" type="image/svg+xml" data="/image.svg"></object>
            <script>
            const inside = (inner, outer) => inner.x >= outer.x - 0.5 && inner.y >= outer.y - 0.5
                && inner.x + inner.width <= outer.x + outer.width + 0.5
                && inner.y + inner.height <= outer.y + outer.height + 0.5;
            addEventListener('load', () => {
              const svg = document.getElementById('image').contentDocument;
              const root = svg.documentElement;
              const found = [];
              const box = {x: 0, y: 0, width: root.viewBox.baseVal.width, height: root.viewBox.baseVal.height};
              for (const group of svg.querySelectorAll('.node, .sign'))
                for (const text of group.querySelectorAll('text'))
                  if (!inside(text.getBBox(), group.querySelector('.box').getBBox())) found.push(text.textContent);
              for (const edge of svg.querySelectorAll('.edge')) {
                const text = edge.querySelector('.state');
                if (text && !inside(text.getBBox(), edge.querySelector('.plate').getBBox())) found.push(text.textContent);
              }
              for (const part of svg.querySelectorAll('path, text, g'))
                if (!inside(part.getBBox(), box)) found.push('outside: ' + part.outerHTML);
              document.getElementById('result').textContent = 'errors=' + svg.querySelectorAll('parsererror').length
                + ' root=' + root.nodeName + ' nodes=' + svg.querySelectorAll('.node').length
                + ' edges=' + svg.querySelectorAll('.edge').length + ' misplaced=[' + found.join('|') + ']';
            });
            </script>
            """;

    private static final Pattern RESULT = Pattern.compile("<pre id=\"result\">(.*?)</pre>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @BeforeEach
    void aBrowser() {
        Chromium.require();
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void everyTextIsInItsBoxAndEverythingInTheImage(Samples sample) throws Exception {
        Diagram diagram = sample.diagram();

        assertThat(measured(SvgImage.of(diagram)))
                .isEqualTo("errors=0 root=svg nodes=" + diagram.nodes().size() + " edges="
                        + diagram.edges().size() + " misplaced=[]");
    }

    @Test
    void anImageThatIsBrokenWouldBeNoticed() throws Exception {
        String svg = SvgImage.of(Samples.CALLFLOW.diagram());

        assertThat(measured(svg.replace("</svg>", "<g>"))).doesNotContain("errors=0");
        assertThat(measured(svg.replace("NO_ANSWER</text>", "NO_ANSWER_FOR_A_LONG_WHILE</text>")))
                .contains("misplaced=[NO_ANSWER_FOR_A_LONG_WHILE]");
    }

    @Test
    void aFileThatIsOpenedShowsItsNodesInTheirColours() throws Exception {
        String svg = SvgImage.of(Samples.CALLFLOW.diagram());
        Path file = Files.writeString(folder.resolve("image.svg"), svg);
        SvgDocument document = SvgDocument.parse(svg);
        SvgDocument.Area image = document.viewBox();
        SvgDocument.Area first =
                SvgDocument.area(document.groups("node").get(0), "box").orElseThrow();

        BufferedImage picture = ImageIO.read(
                Chromium.screenshot(file.toUri().toString(), (int) image.right(), (int) image.bottom(), folder)
                        .toFile());

        assertThat(picture.getWidth()).isEqualTo((int) image.right());
        assertThat(new Color(picture.getRGB((int) first.left() + 8, (int) first.top() + 8)))
                .isEqualTo(Color.decode(Palette.of(NodeKind.PROMPT).fill()));
        assertThat(new Color(picture.getRGB(3, 3))).isEqualTo(Color.WHITE);
    }

    private String measured(String svg) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map.of("/page.html", "text/html", "/image.svg", "image/svg+xml").forEach((path, type) -> {
            byte[] body = (path.equals("/page.html") ? PAGE : svg).getBytes(UTF_8);
            server.createContext(path, exchange -> {
                exchange.getResponseHeaders().set("content-type", type);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        });
        server.start();
        try {
            String page =
                    Chromium.dumpDom("http://127.0.0.1:" + server.getAddress().getPort() + "/page.html", folder);
            Matcher result = RESULT.matcher(page);
            assertThat(result.find()).as(page).isTrue();
            return result.group(1);
        } finally {
            server.stop(0);
        }
    }
}
