package dev.callwright.flow.component;

import dev.callwright.callflow.Ids;
import dev.callwright.flow.node.OptionPlace;
import dev.callwright.flow.node.OptionType;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PHLO's {@code To}: a list, or texts with commas between, which may hold Liquid.
 *
 * @param texts as written
 */
record Recipients(List<Text> texts) {
    /** The most that one node may ring, one after another or at once. */
    static final int MOST = 20;

    Recipients {
        texts = List.copyOf(texts);
    }

    /** Those of this call, in order. */
    List<Recipient> of(Visit visit) {
        return written(visit)
                .map(text -> Recipient.of(text, visit.target().ids()))
                .toList();
    }

    /** Those of this call as texts: no blanks around them, no empty ones. */
    Stream<String> written(Visit visit) {
        return texts.stream()
                .flatMap(text -> visit.value(text) instanceof List<?> list
                        ? list.stream().map(String::valueOf)
                        : split(visit.render(text)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Those that are the same for every call, by where they are written. */
    Map<Text, List<Recipient>> constants(Ids ids) {
        Map<Text, List<Recipient>> constants = new LinkedHashMap<>();
        texts.stream()
                .filter(Text::isConstant)
                .forEach(text -> constants.put(
                        text,
                        split(text.source())
                                .map(String::strip)
                                .filter(each -> !each.isEmpty())
                                .map(each -> Recipient.of(each, ids))
                                .toList()));
        return constants;
    }

    /** Whether some are only known at the call. */
    boolean varies() {
        return texts.stream().anyMatch(text -> !text.isConstant());
    }

    /** A text or a list of texts. */
    static OptionType<Recipients> type() {
        OptionType<Text> one = Types.of(Types.text().schema(), Recipients::text);
        OptionType<List<Text>> list = Types.oneOrMore(one, MOST);
        return Types.of(list.schema(), (value, place) -> list.read(value, place).map(Recipients::new));
    }

    private static Optional<Text> text(@org.jspecify.annotations.Nullable Object value, OptionPlace place) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().anyMatch(key -> "extension".equals(key))) {
            return place.refuseSaying(
                    "a number with an extension",
                    "the number alone: Kazoo cannot dial an extension after the answer. Nearest: the direct number"
                            + " behind that extension, or, if it is one of this PBX, its phone (device:NAME, user:NAME)");
        }
        return Types.text().read(value, place);
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split(",", -1));
    }

    /** Reports constants that nobody can be rung by; whether all are right. */
    static boolean check(Recipients recipients, OptionPlace place, Ids ids) {
        List<Recipient.Wrong> wrong = new ArrayList<>();
        int count = 0;
        for (List<Recipient> each : recipients.constants(ids).values()) {
            count += each.size();
            each.forEach(recipient -> {
                if (recipient instanceof Recipient.Wrong one) {
                    wrong.add(one);
                } else if (recipient instanceof Recipient.Number number
                        && number.number().length() <= 6) {
                    place.warn(
                            "the number " + number.number(),
                            "that it goes out through carriers as it is: for a phone of the account write"
                                    + " device:NAME or user:NAME");
                }
            });
        }
        wrong.forEach(one -> place.refuse(one.written(), one.expected(), one.meant()));
        if (count > MOST) {
            place.refuseSaying(count + " recipients", "at most " + MOST);
        }
        if (count == 0 && !recipients.varies()) {
            place.refuseSaying("nobody", Recipient.EXPECTED);
        }
        return wrong.isEmpty() && count <= MOST && (count > 0 || recipients.varies());
    }
}
