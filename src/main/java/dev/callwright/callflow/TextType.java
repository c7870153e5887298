package dev.callwright.callflow;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text.
 *
 * @param length in Unicode code points, which is what Kazoo counts
 * @param pattern a part of the text must match it
 * @param form what else it must be
 */
public record TextType(Range length, Optional<Pattern> pattern, Form form) implements ValueType {
    /** What a text must be beside its length and pattern. */
    public enum Form {
        PLAIN,
        /** An absolute URI. */
        URI,
        /** Something with one {@code @} in it. */
        EMAIL,
        /** An address whose host is not this very machine: Kazoo has {@code localhost} and loopback on a blacklist. */
        REACHABLE,
        /** Both {@link #URI} and {@link #REACHABLE}. */
        REACHABLE_URI
    }

    @Override
    public void check(@Nullable Object value, Place place) {
        if (place.skips(value)) {
            return;
        }
        if (!(value instanceof String text)) {
            if (value instanceof Number) {
                place.error(Wording.typed(value), describe(), "\"" + value + "\", in quotes");
            } else {
                place.error(Wording.typed(value), describe());
            }
            return;
        }
        int characters = text.codePointCount(0, text.length());
        if (!length.contains(characters)) {
            place.error(String.format(Locale.ROOT, "%,d characters", characters), describe());
        } else if (pattern.isPresent() && !pattern.get().matcher(text).find()) {
            unmatched(text, pattern.get(), place);
        } else {
            form(text, place);
        }
    }

    private void unmatched(String text, Pattern expected, Place place) {
        String dashed = text.replace('_', '-');
        if (expected.matcher(dashed).find()) {
            place.error(Wording.typed(text), describe(), dashed);
        } else {
            place.error(Wording.typed(text), describe());
        }
    }

    private void form(String text, Place place) {
        Optional<String> wrong = switch (form) {
            case PLAIN -> Optional.empty();
            case EMAIL -> Addresses.notAnEmail(text);
            case URI -> Addresses.notAUri(text);
            case REACHABLE -> Addresses.unreachable(text);
            case REACHABLE_URI -> Addresses.notAUri(text).or(() -> Addresses.unreachable(text));
        };
        wrong.ifPresent(why -> place.error(Wording.quoted(text), why));
    }

    @Override
    public String describe() {
        String limits = length.describe();
        String matching =
                pattern.map(p -> " matching " + p.pattern().replace("\\z", "$")).orElse("");
        return (limits.isEmpty() ? "text" : "text of " + limits + " characters") + matching;
    }
}
