package dev.callwright.callflow;

import dev.callwright.callflow.Ids.Kind;
import dev.callwright.callflow.TextType.Form;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths on our own server, {@code /pivot/collected}, become addresses that the PBX can reach. */
final class OwnAddresses implements Normalisation {
    private static final String NEEDS_PUBLIC_URL = "an address the PBX can reach. This flow needs a public URL: "
            + "start with --public-url https://… (Kazoo rejects localhost).";

    private static final Set<Form> NEEDS_HOST = EnumSet.of(Form.URI, Form.REACHABLE, Form.REACHABLE_URI);

    private final ModuleCatalog catalog;
    private final DataWalk walk;

    OwnAddresses(ModuleCatalog catalog, OwnUrls urls) {
        this.catalog = catalog;
        this.walk = new DataWalk((option, value, beside, place) -> absolute(option, value, place, urls));
    }

    @Override
    public void apply(Draft node, Origin origin) {
        catalog.module(node.module())
                .ifPresent(
                        spec -> walk.object(spec.data(), node.data, node.place().at("data")));
    }

    private static @Nullable Object absolute(OptionSpec option, @Nullable Object value, Place place, OwnUrls urls) {
        if (!(value instanceof String path) || !Addresses.isOwnPath(path) || !isAddress(option) || place.skips(path)) {
            return value;
        }
        Optional<String> absolute = urls.absolute(path);
        if (absolute.isEmpty()) {
            place.error(Wording.quoted(path), NEEDS_PUBLIC_URL);
        }
        return absolute.orElse(path);
    }

    private static boolean isAddress(OptionSpec option) {
        boolean media =
                option.id().map(rule -> rule.kinds().contains(Kind.MEDIA)).orElse(false);
        if (media || !(option.type() instanceof TextType text)) {
            return media;
        }
        boolean http = text.pattern().map(p -> p.pattern().startsWith("^http")).orElse(false);
        return http || NEEDS_HOST.contains(text.form());
    }
}
