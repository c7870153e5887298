package dev.callwright.callflow;

import org.jspecify.annotations.Nullable;

/**
 * What a value in a module's {@code data} may be: one kind per file, as Kazoo's schemas have them
 * ({@code contracts/kazoo.md}, "Data properties per module"). Immutable.
 */
public sealed interface ValueType
        permits AnyType,
                BooleanType,
                CallflowType,
                IntegerType,
                ListType,
                ObjectType,
                OneOfType,
                TextType,
                UnionType,
                VariantType {
    /** Notes at {@code place} what keeps {@code value} from being of this type. */
    void check(@Nullable Object value, Place place);

    /** What is expected, for messages: {@code text of 1 to 1,000 characters}. */
    String describe();

    /** Whether nothing keeps {@code value} from being of this type. */
    default boolean accepts(@Nullable Object value) {
        Findings findings = new Findings(false);
        check(value, new Place(findings));
        return !findings.hasErrors();
    }
}
