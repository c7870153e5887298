package dev.callwright.flow.liquid;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liquid.parser.v4.LiquidParser.IndexContext;

/** What may stand behind a variable's name. Immutable. */
public sealed interface Shape {
    /** A text or number: nothing but {@code .size}. */
    Shape TEXT = new Text();
    /** True or false: nothing. */
    Shape FLAG = new Flag();
    /** A list: {@code .size}, {@code .first}, {@code .last}, {@code [0]}. */
    Shape LIST = new Listing();
    /** Anything, by any name. */
    Shape ANYTHING = new Anything();

    /** An object with these members and no others. */
    static Shape of(Map<String, Shape> members) {
        return new Members(Map.copyOf(members));
    }

    /** An object with these secrets, whose names count in upper and lower case alike. */
    static Shape secrets(Set<String> names) {
        Set<String> known = new java.util.TreeSet<>(names);
        names.forEach(name -> known.add(name.toLowerCase(Locale.ROOT)));
        return new Secrets(known);
    }

    /** What must stand behind the name instead of this index; empty if the index is right. */
    String expectedInsteadOf(IndexContext index);

    /** The shape behind a member's name; empty where nothing more is known. */
    default Optional<Shape> member(String name) {
        return Optional.empty();
    }

    /** The members, where they are known. */
    default Set<String> memberNames() {
        return Set.of();
    }

    /** See {@link #TEXT}. */
    record Text() implements Shape {
        @Override
        public String expectedInsteadOf(IndexContext index) {
            return index.getText().equals(".size") ? "" : "nothing behind it but .size: it is a text";
        }
    }

    /** See {@link #FLAG}. */
    record Flag() implements Shape {
        @Override
        public String expectedInsteadOf(IndexContext index) {
            return "nothing behind it: it is true or false";
        }
    }

    /** See {@link #LIST}. */
    record Listing() implements Shape {
        private static final Set<String> ALLOWED = Set.of(".size", ".first", ".last");

        @Override
        public String expectedInsteadOf(IndexContext index) {
            return ALLOWED.contains(index.getText()) || index.expr() != null
                    ? ""
                    : ".first, .last, .size or [0]: it is a list";
        }
    }

    /** See {@link #ANYTHING}. */
    record Anything() implements Shape {
        @Override
        public String expectedInsteadOf(IndexContext index) {
            return "";
        }
    }

    /** See {@link #of}. */
    record Members(Map<String, Shape> members) implements Shape {
        @Override
        public String expectedInsteadOf(IndexContext index) {
            String name = Lookups.literal(index).orElse("");
            return name.isEmpty() || members.containsKey(name)
                    ? ""
                    : "one of " + String.join(", ", new java.util.TreeSet<>(members.keySet()));
        }

        @Override
        public Optional<Shape> member(String name) {
            return Optional.ofNullable(members.get(name));
        }

        @Override
        public Set<String> memberNames() {
            return members.keySet();
        }
    }

    /** See {@link #secrets}. */
    record Secrets(Set<String> memberNames) implements Shape {
        @Override
        public String expectedInsteadOf(IndexContext index) {
            Optional<String> name = Lookups.literal(index);
            if (name.isEmpty()) {
                return "the secret's name written out, as in {{ secrets.CRM_TOKEN }}";
            }
            return memberNames.contains(name.get())
                    ? ""
                    : "a secret that is there: set CALLWRIGHT_SECRET_"
                            + name.get().toUpperCase(Locale.ROOT)
                            + " in the environment, or write it into the secrets file";
        }

        @Override
        public Optional<Shape> member(String name) {
            return memberNames.contains(name) ? Optional.of(TEXT) : Optional.empty();
        }
    }
}
