package dev.callwright.bench.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way to run a server.
 *
 * @param name for the tables
 * @param command what starts it, without its arguments
 */
public record Variant(String name, List<String> command) {
    private static final String JAR = "target/callwright.jar";
    private static final Path IMAGE = Path.of("target", "callwright");

    /** The jar on the JVM that this runs on. */
    public static Variant jvm(String name, List<String> options) {
        return new Variant(name, java(options, List.of("-jar", existing(Path.of(JAR)))));
    }

    /** The native image, if it has been built. */
    public static Optional<Variant> nativeImage(String name, List<String> options) {
        List<String> command = new ArrayList<>(List.of(IMAGE.toAbsolutePath().toString()));
        command.addAll(options);
        return Files.isExecutable(IMAGE) ? Optional.of(new Variant(name, command)) : Optional.empty();
    }

    /** The launcher, with its class-data archive. */
    public static Variant launcher(String name) {
        return new Variant(name, List.of(existing(Path.of("bin", "callwright"))));
    }

    /** A class of this bench. */
    public static Variant bench(Class<?> main) {
        return new Variant(
                main.getSimpleName(),
                java(List.of("-cp", System.getProperty("java.class.path")), List.of(main.getName())));
    }

    private static List<String> java(List<String> options, List<String> what) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(what);
        return command;
    }

    private static String existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " is not there (expected: mvn -Pbench package, from the project)");
        }
        return file.toAbsolutePath().toString();
    }
}
