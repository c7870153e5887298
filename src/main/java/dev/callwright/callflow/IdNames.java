package dev.callwright.callflow;

import dev.callwright.callflow.Ids.Kind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up what names stand for, and says what can be done about those that stand for nothing. */
final class IdNames {
    private static final int ID_LENGTH = 32;

    private final Ids ids;

    IdNames(Ids ids) {
        this.ids = ids;
    }

    /** Whether a text is one of Kazoo's ids: 32 hexadecimal characters. */
    static boolean isId(String text) {
        return text.length() == ID_LENGTH && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }

    /** The id that a name stands for in the first of the kinds that has it. */
    Optional<String> id(String name, List<Kind> kinds) {
        return kinds.stream().flatMap(kind -> ids.id(kind, name).stream()).findFirst();
    }

    /** The kinds in which a text is a name or the id of one. */
    List<Kind> kinds(String text, List<Kind> among) {
        return among.stream()
                .filter(kind -> ids.id(kind, text).isPresent() || ids.isId(kind, text))
                .toList();
    }

    /** Notes that a text is neither an id nor a name. */
    void unknown(String text, List<Kind> kinds, Place place) {
        Optional<String> meant = meant(text, kinds);
        if (meant.isPresent()) {
            place.error(Wording.quoted(text), expected(text, kinds), meant.get());
        } else {
            place.error(Wording.quoted(text), expected(text, kinds));
        }
    }

    /** The same of a text that Kazoo itself lets pass. */
    void doubtful(String text, List<Kind> kinds, Place place) {
        String expected = expected(text, kinds) + "; Kazoo is sent it as it is, and skips what it does not find";
        Optional<String> meant = meant(text, kinds);
        if (meant.isPresent()) {
            place.warning(Wording.quoted(text), expected, meant.get());
        } else {
            place.warning(Wording.quoted(text), expected);
        }
    }

    /** {@code ids.devices, ids.users}. */
    static String labels(List<Kind> kinds) {
        return kinds.stream().map(kind -> "ids." + kind.label()).collect(Collectors.joining(", "));
    }

    private Optional<String> meant(String text, List<Kind> kinds) {
        Set<String> names = new LinkedHashSet<>();
        kinds.forEach(kind -> names.addAll(ids.names(kind)));
        return Nearest.to(text, names);
    }

    private String expected(String text, List<Kind> kinds) {
        String url = kinds.contains(Kind.MEDIA) ? ", a URL" : "";
        String wanted = "an id of 32 hexadecimal characters" + url + " or a name: name it under " + labels(kinds);
        List<Kind> others = kinds(text, Arrays.asList(Kind.values()));
        return others.isEmpty() ? wanted : wanted + " (it is a name under " + labels(others) + ")";
    }
}
