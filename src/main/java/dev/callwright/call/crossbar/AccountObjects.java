package dev.callwright.call.crossbar;

import dev.callwright.callflow.Ids;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an account has, by id and name, for the file of names ({@code ids.yml}). Stages fail with {@link CrossbarException}. */
public final class AccountObjects {
    /** The kinds that can be listed. */
    public static final List<Ids.Kind> KINDS = List.of(
            Ids.Kind.DEVICES,
            Ids.Kind.VOICEMAILS,
            Ids.Kind.USERS,
            Ids.Kind.GROUPS,
            Ids.Kind.CONFERENCES,
            Ids.Kind.MEDIA,
            Ids.Kind.CALLFLOWS,
            Ids.Kind.MENUS);

    private final Api api;

    AccountObjects(Api api) {
        this.api = api;
    }

    /**
     * All of one kind, however many pages it takes. Conferences that only run, and are not stored, are left out.
     *
     * @param kind one of {@link #KINDS}
     * @throws IllegalArgumentException for another
     */
    public CompletionStage<List<AccountObject>> list(Ids.Kind kind) {
        return api.list(path(kind))
                .thenApply(all -> all.stream()
                        .map(fields -> AccountObject.of(fields, name(kind, fields)))
                        .filter(object -> object.id().matches("[0-9a-f]{32}"))
                        .toList());
    }

    private static String path(Ids.Kind kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(kind.label() + " (expected: one of "
                    + KINDS.stream().map(Ids.Kind::label).collect(Collectors.joining(", ")) + ")");
        }
        return kind == Ids.Kind.VOICEMAILS ? "vmboxes" : kind.label();
    }

    private static Optional<String> name(Ids.Kind kind, Fields fields) {
        if (kind == Ids.Kind.USERS) {
            String name = Stream.of("first_name", "last_name")
                    .flatMap(part -> fields.text(part).stream())
                    .collect(Collectors.joining(" "));
            return Optional.of(name).filter(text -> !text.isEmpty()).or(() -> fields.text("username", "email"));
        }
        if (kind == Ids.Kind.CALLFLOWS) {
            return fields.text("name")
                    .or(() -> fields.object("featurecode").text("name"))
                    .or(() -> fields.texts("numbers").stream().findFirst());
        }
        return fields.text("name", "mailbox");
    }
}
