package dev.callwright.flow.component.http;

import dev.callwright.flow.node.OptionPlace;
import dev.callwright.flow.node.OptionType;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names and their values: parameters, fields of a form, headers. Names are written in the file, values may hold Liquid.
 *
 * @param values in the order of the file
 */
record Fields(Map<String, Text> values) {
    static final Fields NONE = new Fields(Map.of());

    private static final int MOST = 100;

    static OptionType<Fields> type() {
        OptionType<Map<String, Text>> map = Types.map(value(), MOST);
        return Types.of(map.schema(), (value, place) -> map.read(value, place).map(Fields::new));
    }

    /** A value alone; unlike other texts it may be empty. */
    private static OptionType<Text> value() {
        return Types.of(Types.text().schema(), Fields::value);
    }

    private static Optional<Text> value(@Nullable Object value, OptionPlace place) {
        return "".equals(value) ? Optional.of(Text.constant("")) : Types.text().read(value, place);
    }

    Map<String, String> render(Visit visit) {
        Map<String, String> rendered = new LinkedHashMap<>();
        values.forEach((name, text) -> rendered.put(name, visit.render(text)));
        return rendered;
    }

    /** As a query without {@code ?}, percent-encoded. */
    String query(Visit visit) {
        return render(visit).entrySet().stream()
                .map(field -> PercentEncoded.of(field.getKey()) + "=" + PercentEncoded.of(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The fields with constant values, for what can be said of them when a file is loaded. */
    List<Map.Entry<String, Text>> entries() {
        return List.copyOf(values.entrySet());
    }
}
