package dev.callwright.cli;

import dev.callwright.settings.OutboundSettings;
import dev.callwright.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.value.PropertyResolver;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the settings come from, the same for the server and for the commands that work without one: the built-in
 * {@code application.yml}, the settings files in their order, the environment, the options.
 */
final class Configuration {
    private final PropertySource[] sources;

    private Configuration(PropertySource[] sources) {
        this.sources = sources;
    }

    /**
     * @param options settings by name; they win over everything
     * @param files as given with {@code --config}; none for the default
     * @throws dev.callwright.settings.SettingsException if a file is missing or cannot be read
     */
    static Configuration of(Map<String, Object> options, List<Path> files) {
        List<PropertySource> sources = ConfigFiles.load(files);
        sources.add(PropertySource.of("options", options, PropertySource.Origin.of("command line")));
        return new Configuration(sources.toArray(PropertySource[]::new));
    }

    /**
     * A context that has read these settings but is not started: no bean is made yet.
     *
     * @throws dev.callwright.settings.SettingsException if the built-in settings are hidden
     */
    ApplicationContext context() {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                // a setting that cannot be used stops the start, not the first call
                .eagerInitSingletons(true)
                .propertySources(sources)
                .build();
        context.getEnvironment().start();
        BuiltInSettings.require(context.getEnvironment());
        return context;
    }

    /**
     * The settings, read without a context: finding its beans would take most of the time that a command takes.
     *
     * @throws dev.callwright.settings.SettingsException for the first that cannot be used
     */
    Settings settings() {
        return read(Settings::read);
    }

    /**
     * What flows may reach outside, read without a context.
     *
     * @throws dev.callwright.settings.SettingsException for the first that cannot be used
     */
    OutboundSettings outbound() {
        return read(OutboundSettings::read);
    }

    private <T> T read(Function<PropertyResolver, T> reader) {
        try (DefaultEnvironment environment = new DefaultEnvironment(new WithoutDeduction(), false)) {
            Arrays.stream(sources).forEach(environment::addPropertySource);
            environment.start();
            BuiltInSettings.require(environment);
            return reader.apply(environment);
        }
    }

    /** The environment as {@link #context()} has it. */
    private record WithoutDeduction() implements ApplicationContextConfiguration {
        @Override
        public List<String> getEnvironments() {
            return List.of();
        }

        @Override
        public Optional<Boolean> getDeduceEnvironments() {
            return Optional.of(false);
        }
    }
}
