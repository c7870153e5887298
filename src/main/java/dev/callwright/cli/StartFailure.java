package dev.callwright.cli;

import dev.callwright.settings.SettingsException;
import io.micronaut.context.env.Environment;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds, under the exceptions of a start that failed, the reason that whoever started it can mend. */
final class StartFailure {
    private static final Pattern UNREADABLE = Pattern.compile("Error resolving property value \\[([^\\]]+)]");

    private StartFailure() {}

    /** The reason as a user should read it; the failure itself if it is a fault of ours. */
    static RuntimeException explain(RuntimeException failure, Environment environment, int port) {
        List<Throwable> causes = causes(failure);
        return first(causes, SettingsException.class)
                .<RuntimeException>map(wrong -> wrong)
                .or(() -> first(causes, BindException.class).map(taken -> portTaken(taken, port)))
                .or(() -> unreadable(causes, environment))
                .orElse(failure);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .toList();
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static CommandException portTaken(BindException taken, int port) {
        return CommandException.failed("port " + port + " cannot be listened on: " + taken.getMessage()
                + ". Stop the program that uses it, or choose another port, for example --port "
                + (port < 1024 || port == 65_535 ? 8080 : port + 1) + ".");
    }

    /** A setting of Micronaut's own, whose exceptions tell its name only in their text. */
    private static Optional<SettingsException> unreadable(List<Throwable> causes, Environment environment) {
        return causes.stream()
                .map(cause -> UNREADABLE.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .map(name -> new SettingsException(
                        name,
                        environment.getProperty(name, String.class).orElse("nothing"),
                        "a value that this setting of Micronaut takes"));
    }
}
