package dev.callwright.flow.component.http;

import dev.callwright.flow.node.OptionPlace;
import dev.callwright.flow.node.OptionType;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpCall.Header;
import dev.callwright.flow.outside.OutsideFailure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headers of a request. Those that no sender sends are refused when the file is loaded. */
record Headers(Fields fields) {
    static final Headers NONE = new Headers(Fields.NONE);

    private static final URI ANYWHERE = URI.create("https://example.com/");

    static OptionType<Headers> type() {
        OptionType<Fields> fields = Fields.type();
        return Types.of(
                fields.schema(),
                (value, place) -> fields.read(value, place)
                        .filter(read -> areRight(read, place))
                        .map(Headers::new));
    }

    List<Header> render(Visit visit) {
        return fields.render(visit).entrySet().stream()
                .map(field -> new Header(field.getKey(), field.getValue()))
                .toList();
    }

    boolean contains(String name) {
        return fields.values().keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean areRight(Fields fields, OptionPlace place) {
        boolean right = true;
        for (Map.Entry<String, Text> field : fields.entries()) {
            String value = field.getValue().isConstant() ? field.getValue().source() : "";
            Optional<OutsideFailure> refusal = refusal(List.of(new Header(field.getKey(), value)));
            if (refusal.isPresent()) {
                right = false;
                place.at(field.getKey())
                        .refuseSaying(String.valueOf(refusal.get().getMessage()), "a header that a request may carry");
            }
        }
        if (right && fields.values().size() > HttpCall.MAX_HEADERS) {
            place.refuseSaying(fields.values().size() + " headers", "at most " + HttpCall.MAX_HEADERS);
            return false;
        }
        return right;
    }

    private static Optional<OutsideFailure> refusal(List<Header> headers) {
        return new HttpCall("GET", ANYWHERE, headers, HttpAuth.none(), Optional.empty(), Duration.ofSeconds(1))
                .refusal();
    }
}
