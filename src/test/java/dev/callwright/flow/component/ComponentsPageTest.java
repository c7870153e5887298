package dev.callwright.flow.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/components.md} says what the components are. {@code -Dcallwright.updateComponents=true} rewrites it. */
class ComponentsPageTest {
    private static final Path PAGE = Path.of("docs/components.md");

    @Test
    void thePageSaysWhatEveryComponentTakesAndEndsIn() throws IOException {
        String page = page();
        if (Boolean.getBoolean("callwright.updateComponents")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # All components

                What may stand behind `type:` in a [flow of nodes](nodes.md). Options marked with * must be there. `prompt` is a text that is spoken, or a list of `{ speak: … }`, `{ play: … }` (a file in `flows/audio`, a URL or a media id) and `{ pause: … }` (seconds). Every module of Kazoo is a component too, `kazoo.tts` for example, with its options under `data` and its branch keys as states.
                """);
        Components.ours().stream()
                .sorted(Comparator.comparing(ComponentType::name))
                .forEach(type -> add(type, page));
        return page.toString();
    }

    private static void add(ComponentType type, StringBuilder page) {
        page.append("\n## ")
                .append(type.name())
                .append("\n\n")
                .append(type.purpose())
                .append("\n\n");
        if (!type.options().isEmpty()) {
            page.append("| option | |\n| --- | --- |\n");
            type.options().forEach(option -> page.append(row(option)));
            page.append('\n');
        }
        List<String> states = type.states().always();
        String more = type.states().pattern().isEmpty() ? "" : " and those that the options name";
        page.append("States: ")
                .append(states.stream().map(state -> "`" + state + "`").collect(Collectors.joining(", ")))
                .append(more)
                .append(".\n");
    }

    private static String row(Option<?> option) {
        String text = option.description();
        return "| `" + option.name() + "`" + (option.required() ? "*" : "") + " | "
                + Character.toUpperCase(text.charAt(0)) + text.substring(1).replace("|", "\\|") + " |\n";
    }
}
