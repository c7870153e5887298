package dev.callwright.flow.node;

import dev.callwright.flow.document.Similar;
import dev.callwright.flow.file.AudioFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hears, one thing after another. In a file: {@code [{ speak: "Welcome." }, { play: hello.wav }]}, one of
 * them alone, or just a text, which is spoken.
 *
 * @param list in order
 */
public record Prompts(List<Prompt> list) {
    /** Nothing is heard. */
    public static final Prompts NONE = new Prompts(List.of());

    /** The folder of audio files, in the flows folder; they are served under the same name. */
    public static final String AUDIO = AudioFile.FOLDER;

    private static final int MOST = 50;
    private static final int MAX_LOOPS = 20;
    private static final int LONGEST_PAUSE = 60;
    private static final Set<String> SPEAK = Set.of("speak", "language", "voice", "engine");
    private static final Set<String> PLAY = Set.of("play", "loop");
    private static final Set<String> PAUSE = Set.of("pause");
    private static final String EXPECTED =
            "{speak: \"a text\"}, {play: a file in flows/audio, a URL or a media id} or {pause: seconds}";

    public Prompts {
        list = List.copyOf(list);
    }

    /** The modules that play them. */
    public List<Piece> pieces(Visit visit, boolean interruptible) {
        return list.stream()
                .flatMap(prompt -> prompt.piece(visit, interruptible).stream())
                .toList();
    }

    /** One or several prompts. */
    public static OptionType<Prompts> type() {
        Map<String, Object> alone = Map.of("type", "string");
        Map<String, Object> text = Types.text().schema();
        Map<String, Object> speak =
                object("speak", Map.of("speak", text, "language", text, "voice", text, "engine", text));
        Map<String, Object> play = object(
                "play", Map.of("play", text, "loop", Map.of("type", "integer", "minimum", 1, "maximum", MAX_LOOPS)));
        Map<String, Object> pause =
                object("pause", Map.of("pause", Map.of("type", "integer", "minimum", 1, "maximum", LONGEST_PAUSE)));
        Map<String, Object> one = Map.of("anyOf", List.of(alone, speak, play, pause));
        OptionType<List<Prompt>> list = Types.oneOrMore(Types.of(one, (value, place) -> prompt(value, place)), MOST);
        Map<String, Object> schema =
                Map.of("anyOf", List.of(alone, speak, play, pause, Map.of("type", "array", "items", one)));
        return Types.of(schema, (value, place) -> list.read(value, place).map(Prompts::new));
    }

    private static Map<String, Object> object(String required, Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of(required),
                "additionalProperties",
                false);
    }

    private static Optional<Prompt> prompt(@Nullable Object value, OptionPlace place) {
        if (value instanceof String) {
            return speak(Map.of("speak", value), place, place);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return place.refuse(value, EXPECTED);
        }
        if (map.containsKey("speak")) {
            return known(map, SPEAK, place) ? speak(map, place, place.at("speak")) : Optional.empty();
        }
        if (map.containsKey("play")) {
            return known(map, PLAY, place) ? play(map, place) : Optional.empty();
        }
        if (map.containsKey("pause")) {
            return known(map, PAUSE, place)
                    ? Types.integer(1, LONGEST_PAUSE)
                            .read(map.get("pause"), place.at("pause"))
                            .map(Prompt.Pause::new)
                    : Optional.empty();
        }
        Optional<String> meant = map.keySet().stream()
                .flatMap(key -> Similar.to(String.valueOf(key), Set.of("speak", "play", "pause")).stream())
                .findFirst();
        return place.refuse(value, EXPECTED, meant);
    }

    private static boolean known(Map<?, ?> map, Set<String> keys, OptionPlace place) {
        boolean all = true;
        for (Object key : map.keySet()) {
            String name = String.valueOf(key);
            if (!keys.contains(name)) {
                all = false;
                place.unknownKey(
                        name, "one of " + String.join(", ", new java.util.TreeSet<>(keys)), Similar.to(name, keys));
            }
        }
        return all;
    }

    private static Optional<Prompt> speak(Map<?, ?> map, OptionPlace place, OptionPlace textPlace) {
        return Types.text()
                .read(map.get("speak"), textPlace)
                .map(text -> new Prompt.Speak(
                        text, more(map, "language", place), more(map, "voice", place), more(map, "engine", place)));
    }

    private static Optional<Text> more(Map<?, ?> map, String key, OptionPlace place) {
        return map.containsKey(key) ? Types.text().read(map.get(key), place.at(key)) : Optional.empty();
    }

    private static Optional<Prompt> play(Map<?, ?> map, OptionPlace place) {
        Optional<Text> audio = Types.text().read(map.get("play"), place.at("play"));
        Optional<Integer> loop = map.containsKey("loop")
                ? Types.integer(1, MAX_LOOPS).read(map.get("loop"), place.at("loop"))
                : Optional.of(1);
        return audio.isEmpty() || loop.isEmpty()
                ? Optional.empty()
                : audio(audio.get(), place.at("play")).map(text -> new Prompt.Play(text, loop.get()));
    }

    /** A name with an ending is a file of ours; what has no ending is the PBX's id of a media file. */
    private static Optional<Text> audio(Text text, OptionPlace place) {
        String name = text.source();
        boolean file = text.isConstant()
                && !name.contains("://")
                && !name.startsWith("/")
                && name.matches("(?i).+\\.(wav|mp3|ogg|flac)");
        if (!file) {
            return Optional.of(text);
        }
        if (!AudioFile.isName(name)) {
            return place.refuse(name, "the name of a file in flows/" + AUDIO + ": letters, digits, . _ - only");
        }
        Optional<AudioFile> found = AudioFile.find(place.file().folder(), name);
        if (found.isEmpty()) {
            return place.refuseSaying(
                    "no file " + AUDIO + "/" + name, "an audio file in the flows folder's " + AUDIO + " folder");
        }
        if (!found.get().isServed()) {
            return place.refuseSaying(
                    String.format("a file of %,d bytes", found.get().bytes()),
                    String.format("an audio file of at most %,d bytes, as mp3 for example", AudioFile.MAX_BYTES));
        }
        if (place.file().target().urls().absolute("/").isEmpty()) {
            return place.refuse(
                    name,
                    "an address the PBX can fetch it at. Start with --public-url https://… (Kazoo rejects localhost).");
        }
        return Optional.of(Text.constant("/" + AUDIO + "/" + name.replace(" ", "%20")));
    }
}
