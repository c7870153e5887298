package dev.callwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.cli.Main;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Commands of the documentation. {@code curl} is asked of a real server and its answer compared with the block below;
 * the offline commands are run and their output compared with the block below; the rest must be commands that the build
 * and CI run.
 */
final class BashSnippets {
    private static final List<String> RUN_BY_THE_BUILD = List.of(
            "mvn mn:run", "mvn verify", "mvn package -DskipTests", "mvn package -Dpackaging=native-image -DskipTests");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern JAR =
            Pattern.compile("(?:java (?:-\\S+ )*-jar target/callwright\\.jar|bin/callwright) ?(.*)");
    private static final Pattern BENCH = Pattern.compile("src/bench/run (\\w+).*");

    private static final int AUDIO_BYTES = 24_021;

    private static @Nullable EmbeddedServer server;

    private BashSnippets() {}

    static void check(Snippet snippet) throws Exception {
        for (String line : snippet.text().replace("\\\n", " ").split("\n")) {
            String command = line.replaceAll("\\s+# .*", "").trim();
            Matcher jar = JAR.matcher(command);
            if (command.startsWith("curl ")) {
                checkAnswer(snippet, curl(words(command)));
            } else if (jar.matches()) {
                offline(snippet, words(jar.group(1)));
            } else if (command.startsWith("java -cp target/callwright.jar:")) {
                assertThat(command).as(snippet.where()).endsWith(" dev.callwright.cli.Main serve");
            } else if (BENCH.matcher(command).matches()) {
                assertThat(measurements())
                        .as(snippet.where())
                        .contains(BENCH.matcher(command).replaceAll("$1"));
            } else if (!command.isEmpty()) {
                assertThat(RUN_BY_THE_BUILD).as(snippet.where()).contains(command);
            }
        }
    }

    /** What {@code src/bench/run} says it can measure; to run them takes half an hour and a quiet machine. */
    private static List<String> measurements() throws IOException {
        Path script = Path.of("src", "bench", "run");
        assertThat(script).isExecutable();
        Matcher usage = Pattern.compile("src/bench/run (\\w+(?:\\|\\w+)+)").matcher(Files.readString(script));
        assertThat(usage.find()).isTrue();
        return List.of(usage.group(1).split("\\|"));
    }

    private static void offline(Snippet snippet, List<String> arguments) {
        StringWriter out = new StringWriter();
        CommandLine main = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        if (arguments.isEmpty()
                || arguments.get(0).equals("serve")
                || arguments.get(0).startsWith("-")) {
            main.parseArgs(arguments.toArray(String[]::new));
            return;
        }
        int exit = main.execute(arguments.toArray(String[]::new));
        assertThat(exit).as("%s: %s", snippet.where(), out).isBetween(0, 1);
        boolean shown = arguments.get(0).equals("hours")
                || (arguments.get(0).equals("diagram") && !arguments.contains("--output"));
        if (!snippet.next().isEmpty() && shown) {
            assertThat(out.toString().strip())
                    .as(snippet.where())
                    .isEqualTo(snippet.next().strip());
        }
    }

    /** Against the block below, in which … stands for anything; without one it must be JSON or audio. */
    private static void checkAnswer(Snippet snippet, String answer) {
        if (snippet.next().isEmpty() || snippet.text().contains("/api/")) {
            assertThat(answer).as(snippet.where()).matches("(?s)[\\[{].*[\\]}]|a+");
        } else {
            String pattern = Pattern.quote(snippet.next()).replace("…", "\\E.*\\Q");
            assertThat(answer).as(snippet.where()).matches(pattern);
        }
    }

    private static String curl(List<String> words) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-d")) {
                request.header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(words.get(++i)));
            } else if (word.equals("-T")) {
                i++;
                request.PUT(BodyPublishers.ofString("a".repeat(AUDIO_BYTES)));
            } else if (word.equals("-o")) {
                i++;
            } else if (word.startsWith("http://localhost:8080")) {
                request.uri(URI.create(
                        word.replace("http://localhost:8080", server().getURL().toString())));
            } else {
                assertThat(word).as("an option of curl that this test knows").isEqualTo("-s");
            }
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    /** One for all pages, in the order of their commands: what one has sent, the next may ask for. */
    private static synchronized EmbeddedServer server() throws IOException {
        if (server == null) {
            server = ApplicationContext.run(
                    EmbeddedServer.class,
                    Map.of(
                            "callwright.timezone",
                            "UTC",
                            "callwright.data",
                            Files.createTempDirectory("docs-data").toString()));
        }
        return server;
    }

    static synchronized void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(command.substring(matcher.start(), matcher.end()).replaceAll("^['\"]|['\"]$", ""));
        }
        return words;
    }
}
