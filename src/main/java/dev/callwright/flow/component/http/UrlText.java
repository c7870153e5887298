package dev.callwright.flow.component.http;

import dev.callwright.flow.node.OptionPlace;
import dev.callwright.flow.node.OptionType;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The address of a request. Whom we ask is written in the file, or a secret of the installation: no value of a call gets
 * there. Behind the host values may stand, percent-encoded, so that none can add a segment, a parameter or a fragment.
 *
 * @param host everything before the first {@code /}, {@code ?} or {@code #} behind the host
 * @param rest what comes behind it
 */
record UrlText(List<UrlPart> host, List<UrlPart> rest) {
    private static final String EXPECTED = "a URL: \"https://crm.example.com/calls/{{ start.call.uuid }}\"";
    private static final String TAG_EXPECTED =
            "{{ … }} and no other Liquid in a URL: choose with a branch, or keep the part with set_variables before";
    private static final String HOST_EXPECTED =
            "a host that is written out, or {{ secrets.NAME }}: a caller could choose whom this server asks."
                    + " Put values behind the host: https://crm.example.com/{{ … }}";
    private static final String ANY_SECRET = "secret.example.com";
    private static final String ANY_VALUE = "0";

    UrlText {
        host = List.copyOf(host);
        rest = List.copyOf(rest);
    }

    static OptionType<UrlText> type() {
        return Types.of(Map.of("type", "string"), UrlText::read);
    }

    /**
     * The address for one call.
     *
     * @param query a query to add, without {@code ?}; may be empty
     * @throws OutsideFailure if what came out is none, or another than was written
     */
    URI url(Visit visit, String query) {
        return url(part -> visit.render(part.text()), query);
    }

    private URI url(Function<UrlPart, String> render, String query) {
        StringBuilder url = new StringBuilder();
        host.forEach(part -> url.append(
                part.text().isConstant()
                        ? part.text().source()
                        : render.apply(part).strip()));
        String base = url.toString();
        rest.forEach(part ->
                url.append(part.text().isConstant() ? part.text().source() : PercentEncoded.of(render.apply(part))));
        if (!query.isEmpty()) {
            url.append(url.indexOf("?") < 0 ? '?' : '&').append(query);
        }
        URI whole = uri(url.toString());
        URI written = uri(base);
        boolean same = written.getRawAuthority() != null
                && written.getRawAuthority().equals(whole.getRawAuthority())
                && String.valueOf(written.getScheme()).equals(whole.getScheme());
        if (!same) {
            throw refused("a URL whose host is not the one that the flow names");
        }
        if (whole.getRawFragment() != null) {
            throw refused("a URL with a fragment (#…), which is never sent");
        }
        if (hasDots(String.valueOf(whole.getRawPath()))) {
            throw refused("a URL with . or .. in its path, which leads elsewhere");
        }
        return whole;
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw refused("no URL: a character that cannot stand in one, or nothing where the host is");
        }
    }

    private static OutsideFailure refused(String message) {
        return new OutsideFailure(Reason.NOT_ALLOWED, message);
    }

    private static boolean hasDots(String path) {
        return List.of(path.toLowerCase(Locale.ROOT).replace("%2e", ".").split("/", -1)).stream()
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    private static Optional<UrlText> read(@Nullable Object value, OptionPlace place) {
        if (!(value instanceof String source) || source.isBlank()) {
            return place.refuse(value, EXPECTED);
        }
        if (place.text(source).isEmpty()) {
            return Optional.empty();
        }
        Optional<List<UrlPart>> parts = UrlPart.split(source.strip());
        if (parts.isEmpty()) {
            return place.refuse(source, TAG_EXPECTED);
        }
        if (parts.get().stream().anyMatch(part -> part.text().source().contains("url_encode"))) {
            return place.refuse(source, "no url_encode: what comes out of {{ … }} in a URL is percent-encoded anyway");
        }
        return new Reading(place, source).split(parts.get()).filter(url -> isRight(url, source, place));
    }

    /** With something harmless in the place of every value, it must be what a sender sends. */
    private static boolean isRight(UrlText url, String source, OptionPlace place) {
        boolean secretFirst = !url.host().get(0).text().isConstant();
        boolean[] first = {secretFirst};
        try {
            URI probe = url.url(
                    part -> {
                        boolean base = first[0];
                        first[0] = false;
                        return base ? "https://" + ANY_SECRET : part.isOurs() ? ANY_SECRET : ANY_VALUE;
                    },
                    "");
            HttpCall call =
                    new HttpCall("GET", probe, List.of(), HttpAuth.none(), Optional.empty(), Duration.ofSeconds(1));
            Optional<OutsideFailure> refusal = call.refusal();
            refusal.ifPresent(failure -> place.refuse(source, EXPECTED + "; it is " + failure.getMessage()));
            return refusal.isEmpty();
        } catch (OutsideFailure failure) {
            place.refuse(source, EXPECTED + "; it is " + failure.getMessage());
            return false;
        }
    }

    /** Finds the end of the host. */
    private static final class Reading {
        private final OptionPlace place;
        private final String source;
        private final List<UrlPart> host = new ArrayList<>();

        Reading(OptionPlace place, String source) {
            this.place = place;
            this.source = source;
        }

        Optional<UrlText> split(List<UrlPart> parts) {
            UrlPart first = parts.get(0);
            boolean scheme = first.text().source().matches("(?is)https?://.*");
            if (first.text().isConstant() && !scheme) {
                return place.refuse(source, EXPECTED + ", with https:// or http:// before it");
            }
            for (int i = 0; i < parts.size(); i++) {
                UrlPart part = parts.get(i);
                if (!part.isOurs()) {
                    return place.refuse(source, HOST_EXPECTED);
                }
                if (!part.text().isConstant()) {
                    host.add(part);
                    continue;
                }
                String text = part.text().source();
                int end = end(text);
                if (end < 0) {
                    host.add(part);
                    continue;
                }
                if (end > 0) {
                    host.add(UrlPart.literal(text.substring(0, end)));
                }
                List<UrlPart> rest = new ArrayList<>(List.of(UrlPart.literal(text.substring(end))));
                rest.addAll(parts.subList(i + 1, parts.size()));
                return Optional.of(new UrlText(host, rest));
            }
            return Optional.of(new UrlText(host, List.of()));
        }

        /** Where in this literal the host ends; negative if behind it. */
        private int end(String text) {
            int from = host.isEmpty() ? text.indexOf("://") + 3 : 0;
            for (int i = from; i < text.length(); i++) {
                if ("/?#".indexOf(text.charAt(i)) >= 0) {
                    return i;
                }
            }
            return -1;
        }
    }
}
