package dev.callwright.cli;

import dev.callwright.resolver.Flows;
import dev.callwright.resolver.Installation;
import dev.callwright.settings.Settings;
import dev.callwright.settings.SettingsException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.util.Map;

/** The server's life: settings first, then the context, then the port, until the process is told to stop. */
final class Serving {
    private static final int MOST_PORT = 65_535;

    private Serving() {}

    /**
     * Serves until the process ends.
     *
     * @return never, except by interruption
     * @throws SettingsException for a setting that cannot be used
     * @throws CommandException if the port is taken
     */
    static int run(ServeOptions options, PrintWriter out) throws InterruptedException {
        ApplicationContext context = options.configuration().context();
        Settings settings = Settings.read(context.getEnvironment());
        int port = port(context.getEnvironment());
        Offline.requireFlows(settings);
        listenOn(context.getEnvironment(), port);
        EmbeddedServer server = start(context, port);
        // stopping the server lets the answers under way finish (micronaut.lifecycle.graceful-shutdown)
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        announce(context, server, settings, out);
        Thread.currentThread().join();
        return 0;
    }

    private static int port(Environment environment) {
        String text = environment
                .getProperty("callwright.port", String.class)
                .orElse("8080")
                .strip();
        String expected = "a port from 0 (any free one) to " + MOST_PORT;
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MOST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new SettingsException("callwright.port", text, expected);
        }
        throw new SettingsException("callwright.port", text, expected);
    }

    private static void listenOn(Environment environment, int port) {
        // Micronaut takes -1 for any free port
        environment.addPropertySource(
                PropertySource.of("port", Map.of("micronaut.server.port", port == 0 ? -1 : port)));
    }

    private static EmbeddedServer start(ApplicationContext context, int port) {
        try {
            return context.start().getBean(EmbeddedServer.class).start();
        } catch (RuntimeException e) {
            throw StartFailure.explain(e, context.getEnvironment(), port);
        }
    }

    private static void announce(
            ApplicationContext context, EmbeddedServer server, Settings settings, PrintWriter out) {
        Routes routes = Routes.of(
                settings,
                context.getBean(Installation.class).pbx(),
                context.getBean(Flows.class).library());
        out.println("Callwright " + Version.current() + " answers on port " + server.getPort() + ".");
        out.println();
        // what a service prints at its start ends up in logs
        out.println(routes.withoutSecret().text());
        out.flush();
    }
}
