package dev.callwright.callflow;

import dev.callwright.callflow.Ids.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints of ring and page groups given as ids or names, as older systems took them: each becomes an object with its id
 * and its type, which the name tells; of a bare id nobody can tell, so a device is assumed.
 */
final class EndpointsFromIds implements Normalisation {
    private static final String ENDPOINTS = "endpoints";
    private static final String TYPE = "endpoint_type";
    private static final List<Kind> KINDS = List.of(Kind.DEVICES, Kind.USERS, Kind.GROUPS);

    private final ModuleCatalog catalog;
    private final IdNames names;

    EndpointsFromIds(ModuleCatalog catalog, IdNames names) {
        this.catalog = catalog;
        this.names = names;
    }

    @Override
    public void apply(Draft node, Origin origin) {
        if (!(node.data.get(ENDPOINTS) instanceof List<?> endpoints) || !takesObjects(node.module())) {
            return;
        }
        Place place = node.option(ENDPOINTS);
        List<@Nullable Object> changed = new ArrayList<>();
        boolean mended = false;
        for (int i = 0; i < endpoints.size(); i++) {
            Object endpoint = endpoints.get(i);
            if (endpoint instanceof String id && !place.skips(id)) {
                Optional<Object> object = object(id, origin, place.at(i));
                mended |= object.isPresent();
                changed.add(object.orElse(id));
            } else {
                if (endpoint instanceof Map<?, ?> map) {
                    complete(DataWalk.members(map), origin, place.at(i));
                }
                changed.add(endpoint);
            }
        }
        if (mended) {
            node.data.put(ENDPOINTS, changed);
            place.warning("ids", "objects with id and endpoint_type: the ids were put into such");
        }
    }

    private boolean takesObjects(String module) {
        return catalog.module(module)
                .flatMap(spec -> spec.option(ENDPOINTS))
                .map(option -> option.type() instanceof ListType list
                        && list.item() instanceof ObjectType item
                        && item.options().containsKey(TYPE))
                .orElse(false);
    }

    private Optional<Object> object(String id, Origin origin, Place place) {
        Optional<Kind> kind = kind(id, place);
        if (kind.isEmpty() && origin == Origin.FILE && !IdNames.isId(id)) {
            names.unknown(id, KINDS, place);
            return Optional.empty();
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", id);
        object.put(TYPE, type(kind, place));
        return Optional.of(object);
    }

    private void complete(Map<String, @Nullable Object> endpoint, Origin origin, Place place) {
        if (endpoint.containsKey(TYPE) || !(endpoint.get("id") instanceof String id) || place.skips(id)) {
            return;
        }
        Optional<Kind> kind = kind(id, place);
        if (kind.isPresent() || origin == Origin.JAVA || IdNames.isId(id)) {
            endpoint.put(TYPE, type(kind, place));
        }
    }

    private Optional<Kind> kind(String id, Place place) {
        List<Kind> kinds = names.kinds(id, KINDS);
        if (kinds.size() > 1) {
            place.warning(
                    "the name " + Wording.quoted(id) + ", which is under " + IdNames.labels(kinds),
                    "a name of one kind: the first was taken");
        }
        return kinds.stream().findFirst();
    }

    private static String type(Optional<Kind> kind, Place place) {
        if (kind.isEmpty()) {
            place.warning(
                    "an id that may be a device's, a user's or a group's", "an endpoint_type: device was assumed");
        }
        String plural = kind.orElse(Kind.DEVICES).name().toLowerCase(Locale.ROOT);
        return plural.substring(0, plural.length() - 1);
    }
}
