package dev.callwright.flow.liquid;

import java.util.Optional;
import java.util.Set;

/** The variables that templates of one kind may use. */
public interface Names {
    /** Every variable is taken to be there: for texts that are checked later. */
    Names UNCHECKED = new Names() {
        @Override
        public Optional<Shape> shape(String name) {
            return Optional.of(Shape.ANYTHING);
        }

        @Override
        public Set<String> all() {
            return Set.of();
        }
    };

    /** What stands behind a variable; empty if there is none of that name. */
    Optional<Shape> shape(String name);

    /** All of them, for messages. */
    Set<String> all();

    /** The variable that was probably meant by one that does not exist. */
    default Optional<String> meant(String name) {
        return dev.callwright.flow.document.Similar.to(name, all());
    }
}
