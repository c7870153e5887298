package dev.callwright.callflow;

import java.util.Optional;
import java.util.Set;

/**
 * One module, as one version of Kazoo has it.
 *
 * @param name Kazoo's, for example {@code device}
 * @param purpose what it does for the call, in one line
 * @param versions the Kazoo versions that have it
 * @param branches the child keys it goes on with
 * @param data what its {@code data} may be
 */
public record ModuleSpec(String name, String purpose, Set<KazooVersion> versions, Branches branches, ObjectType data) {

    /** The option of that name, if this version of Kazoo has it. */
    public Optional<OptionSpec> option(String option) {
        return data.option(option);
    }
}
