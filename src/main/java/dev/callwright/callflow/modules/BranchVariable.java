package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the child that is named as the value of a variable.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class BranchVariable extends ModuleNode<BranchVariable> {
    BranchVariable(String variable) {
        this(Map.of("variable", checked("branch_variable", "variable", variable)));
    }

    private BranchVariable(Map<String, ? extends @Nullable Object> data) {
        super("branch_variable", data);
    }

    /** {@code custom_channel_vars} (the default), {@code account}, {@code user}, {@code device}, {@code merged}; on Kazoo 5 also {@code doc}. */
    public BranchVariable scope(String scope) {
        return set("scope", scope);
    }

    /** The document, for scope {@code doc}. Kazoo 5 only. */
    public BranchVariable id(String id) {
        return set("id", id);
    }

    @Override
    BranchVariable copy(Map<String, ? extends @Nullable Object> data) {
        return new BranchVariable(data);
    }
}
