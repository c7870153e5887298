package dev.callwright.flow.component;

import dev.callwright.flow.node.OptionType;
import dev.callwright.flow.node.Prompt;
import dev.callwright.flow.node.Prompts;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.Map;
import java.util.Optional;

/** Audio that an option names: a file in {@code flows/audio}, a URL, or a media id. */
final class Music {
    private Music() {}

    /** One audio, written as in {@code { play: … }} of a prompt. */
    static OptionType<Text> type() {
        return Types.of(Map.of("type", "string"), (value, place) -> {
            if (!(value instanceof String)) {
                return place.refuse(value, "a file in flows/audio, a URL or a media id");
            }
            return Prompts.type()
                    .read(Map.of("play", value), place)
                    .flatMap(prompts -> prompts.list().stream().findFirst())
                    .flatMap(prompt ->
                            prompt instanceof Prompt.Play play ? Optional.of(play.audio()) : Optional.empty());
        });
    }

    /** What the PBX is given for it: our own paths with their address, the rest as it is. Empty if there is nothing. */
    static Optional<String> media(Text audio, Visit visit) {
        String media = visit.render(audio).strip();
        boolean own = media.startsWith("/") && !media.startsWith("//");
        boolean plain = media.length() <= 2048 && media.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
        if (media.isEmpty() || !plain) {
            return Optional.empty();
        }
        return own ? visit.target().urls().absolute(media) : Optional.of(media);
    }
}
