package dev.callwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.access.PublicUrls;
import dev.callwright.flow.FlowLibrary;
import dev.callwright.flow.outside.NothingOutside;
import dev.callwright.resolver.Installation;
import dev.callwright.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** YAML in the documentation is either settings, which are read, or a flow file, which is loaded and checked. */
final class YamlSnippets {
    private static final Map<String, Object> PUBLIC_URL =
            Map.of("callwright.public-url", "https://pbx-apps.example.com");

    private YamlSnippets() {}

    static void check(Snippet snippet) throws IOException {
        Path folder = Files.createTempDirectory("snippet");
        if (snippet.text().startsWith("callwright:")) {
            Path file = Files.writeString(folder.resolve("snippet.yml"), snippet.text());
            settings(snippet, file, Map.of("callwright.flows", folder.toString()));
        } else {
            Path examples = Files.createDirectories(folder.resolve("examples"));
            Files.copy(Path.of("flows/examples/collected.yml"), examples.resolve("collected.yml"));
            Files.writeString(folder.resolve("snippet.yml"), snippet.text());
            FlowLibrary library = settings(snippet, null, Map.of("callwright.flows", folder.toString()));
            assertThat(library.problems()).as(snippet.where()).isEmpty();
            assertThat(library.flow("snippet")).as(snippet.where()).isPresent();
        }
    }

    private static FlowLibrary settings(
            Snippet snippet, @org.jspecify.annotations.Nullable Path file, Map<String, Object> more) {
        if (file != null) {
            System.setProperty("micronaut.config.files", file.toString());
        }
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .propertySources(PropertySource.of("more", more), PropertySource.of("url", PUBLIC_URL))
                .build()) {
            context.getEnvironment().start();
            Settings settings = Settings.read(context.getEnvironment());
            Installation installation = new Installation(
                    settings,
                    new PublicUrls(settings.access()),
                    InstantSource.system(),
                    NothingOutside.with(InstantSource.system()));
            FlowLibrary library = installation.load();
            assertThat(library.flows()).as(snippet.where()).containsKey(":time-of-day");
            return library;
        } finally {
            System.clearProperty("micronaut.config.files");
        }
    }
}
