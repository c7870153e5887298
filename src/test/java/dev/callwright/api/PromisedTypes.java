package dev.callwright.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The types of the public API: those whose Javadoc says {@code @since}. Any other public type is public for our own
 * packages alone, and may change at any time.
 */
final class PromisedTypes {
    static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^public (?:[a-z-]+ )*(?:class|interface|record|enum) \\w+");

    private PromisedTypes() {}

    /** Their source files, package by package. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(PromisedTypes::saysSince)
                    .sorted(Comparator.comparing(Path::getParent).thenComparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They and the public types inside them. */
    static List<Class<?>> all() {
        return files().stream().flatMap(file -> withMembers(load(file))).toList();
    }

    private static boolean saysSince(Path file) {
        try {
            String source = Files.readString(file);
            Matcher declaration = DECLARATION.matcher(source);
            return declaration.find()
                    && source.substring(0, declaration.start()).contains(" * @since ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path file) {
        String name =
                SOURCES.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceAll("\\.java$", "");
        try {
            return Class.forName(name, false, PromisedTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(file + " was not compiled", e);
        }
    }

    private static Stream<Class<?>> withMembers(Class<?> type) {
        Stream<Class<?>> inside = Stream.of(type.getDeclaredClasses())
                .filter(member -> isVisible(member.getModifiers()))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .flatMap(PromisedTypes::withMembers);
        return Stream.concat(Stream.of(type), inside);
    }

    /** Whether code outside the package can see it. */
    static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
