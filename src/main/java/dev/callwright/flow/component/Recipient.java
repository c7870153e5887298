package dev.callwright.flow.component;

import dev.callwright.callflow.Ids;
import dev.callwright.callflow.Ids.Kind;
import dev.callwright.flow.document.Similar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody whom a call can be forwarded to. */
sealed interface Recipient {
    /** As it was written, for variables. */
    String written();

    /** A telephone number, which carriers are asked to ring. */
    record Number(String written, String number) implements Recipient {}

    /**
     * A phone of the account, all phones of a user, or a group.
     *
     * @param type Kazoo's {@code endpoint_type}
     * @param id Kazoo's
     */
    record Endpoint(String written, String type, String id) implements Recipient {}

    /**
     * Nobody that can be rung.
     *
     * @param cause as if it had been tried
     * @param expected what to write instead
     * @param meant what was probably meant
     */
    record Wrong(String written, String cause, String expected, Optional<String> meant) implements Recipient {}

    /** The kinds of phones in the order in which a name without one is looked up. */
    Map<String, Kind> KINDS = kinds();

    Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /** A number with an extension behind it, as PHLO dials it after the answer. */
    Pattern WITH_EXTENSION = Pattern.compile(
            "\\+?[-0-9 ()./]{2,}\\s*(?:;\\s*ext\\s*=|;|ext\\.?|x|w|p|#|\\*)\\s*[0-9*#wp]+", Pattern.CASE_INSENSITIVE);

    String EXPECTED = "a number such as +353861234567, or a phone of the account by its name in ids.yml:"
            + " device:front_desk, user:anna, group:sales";

    /** The one that is written so; a {@link Wrong} one if there is none. */
    static Recipient of(String text, Ids ids) {
        String written = text.strip();
        int colon = written.indexOf(':');
        String kind = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
        if (KINDS.containsKey(kind)) {
            return endpoint(written, kind, written.substring(colon + 1).strip(), ids);
        }
        Optional<String> number = Dialled.number(written);
        if (number.isPresent()) {
            return new Number(written, number.get());
        }
        if (WITH_EXTENSION.matcher(written).matches()) {
            return new Wrong(
                    written,
                    "INVALID_NUMBER_FORMAT",
                    "a number alone: Kazoo cannot dial an extension after the answer. Nearest: the direct number behind"
                            + " that extension, or, if it is one of this PBX, its phone (device:NAME, user:NAME)",
                    Optional.empty());
        }
        Optional<String> user = Dialled.sipUser(written);
        return named(written, user.orElse(written), user.isPresent(), ids);
    }

    private static Recipient endpoint(String written, String type, String name, Ids ids) {
        Kind kind = java.util.Objects.requireNonNull(KINDS.get(type));
        if (ID.matcher(name).matches()) {
            return new Endpoint(written, type, name);
        }
        Optional<String> id = ids.id(kind, name);
        return id.isPresent()
                ? new Endpoint(written, type, id.get())
                : new Wrong(
                        written,
                        "UNALLOCATED_NUMBER",
                        "a name under ids." + kind.label() + " (ids.yml), or an id of 32 hexadecimal characters",
                        Similar.to(name, ids.names(kind)).map(meant -> type + ":" + meant));
    }

    private static Recipient named(String written, String name, boolean sip, Ids ids) {
        for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
            Optional<String> id = ids.id(kind.getValue(), name);
            if (id.isPresent()) {
                return new Endpoint(written, kind.getKey(), id.get());
            }
        }
        List<String> names = new ArrayList<>();
        KINDS.values().forEach(kind -> names.addAll(ids.names(kind)));
        return new Wrong(
                written,
                sip ? "UNALLOCATED_NUMBER" : "INVALID_NUMBER_FORMAT",
                sip
                        ? "a SIP user that is named in ids.yml: Kazoo rings phones by their id. Nearest: name the phone"
                                + " under ids.devices; for an address elsewhere, a device of the account whose"
                                + " sip.invite_format is \"route\" and whose sip.route is that address"
                        : EXPECTED,
                Similar.to(name, names));
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("device", Kind.DEVICES);
        kinds.put("user", Kind.USERS);
        kinds.put("group", Kind.GROUPS);
        return java.util.Collections.unmodifiableMap(kinds);
    }
}
