package dev.callwright.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModuleCatalogTest {
    private static final Path FOLDER = Path.of("src/main/resources/callwright/modules");
    /** Schemas that are no module: a node itself, and what audio macros are made of. */
    private static final List<String> NO_MODULES =
            List.of("action", "audio_macro.prompt", "audio_macro.say", "audio_macro.tone");

    @Test
    void theIndexNamesEveryFileAndNoOther() throws Exception {
        try (var files = Files.walk(FOLDER)) {
            TreeSet<String> names = files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace(".txt", ""))
                    .filter(name -> !name.equals("index"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(CatalogFiles.index())).isEqualTo(names);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyModuleHasAPurposeInOneSentence(KazooVersion version) {
        assertThat(ModuleCatalog.of(version).modules())
                .extracting(ModuleSpec::purpose)
                .allMatch(purpose -> purpose.matches("[A-Z].{4,150}\\."));
    }

    @ParameterizedTest
    @EnumSource
    void everyModuleThatKazooHasASchemaForIsThereAndNoOther(KazooVersion version) {
        KazooSchemas.assumePresent();
        Set<String> names = KazooSchemas.names(version);
        assertThat(names).containsAll(NO_MODULES);
        NO_MODULES.forEach(names::remove);
        assertThat(new TreeSet<>(ModuleCatalog.of(version).names())).isEqualTo(names);
    }

    @ParameterizedTest
    @EnumSource
    void everyOptionIsWhatKazoosSchemaSays(KazooVersion version) {
        KazooSchemas.assumePresent();
        for (ModuleSpec module : ModuleCatalog.of(version).modules()) {
            Map<String, String> kazoo = SchemaFacts.of(version, "callflows." + module.name());
            assertThat(CatalogFacts.of(module.data()))
                    .as(module.name() + " in Kazoo " + version.label())
                    .isEqualTo(kazoo);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNodeIsWhatKazoosSchemaSays(KazooVersion version) {
        KazooSchemas.assumePresent();
        assertThat(SchemaFacts.of(version, "callflows.action"))
                .containsEntry("/module minLength", "1")
                .containsEntry("/module maxLength", "64")
                .containsEntry("/module required", "yes")
                .containsEntry("/data type", "object")
                .containsEntry("/data default", "{}")
                .containsEntry("/data required", "yes")
                .containsEntry("/children type", "object")
                .containsEntry("/children/~.+ type", "callflow")
                .doesNotContainKey("/children required");
    }

    @Test
    void anOptionTellsItsUnitDefaultAndWhatItIsTheIdOf() {
        ModuleCatalog catalog = ModuleCatalog.of(KazooVersion.V4_3);
        OptionSpec timeout =
                catalog.module("collect_dtmf").orElseThrow().option("timeout").orElseThrow();
        assertThat(timeout.unit()).contains("ms");
        assertThat(timeout.defaultValue()).contains(5000);
        OptionSpec id = catalog.module("voicemail").orElseThrow().option("id").orElseThrow();
        assertThat(id.id()).map(IdRule::kinds).contains(List.of(Ids.Kind.VOICEMAILS));
    }

    @Test
    void whatOnlyOtherVersionsHaveIsSaid() {
        ModuleCatalog catalog = ModuleCatalog.of(KazooVersion.V4_3);
        assertThat(catalog.module("answer")).isEmpty();
        assertThat(catalog.versionsOf("answer")).containsExactly(KazooVersion.MASTER, KazooVersion.V5);
        assertThat(catalog.module("device").orElseThrow().data().elsewhere()).containsOnlyKeys("fail_on_single_reject");
    }

    @Test
    void branchesTellWhatAModuleGoesOnWith() {
        ModuleCatalog catalog = ModuleCatalog.of(KazooVersion.V4_3);
        Branches device = catalog.module("device").orElseThrow().branches();
        assertThat(device.accepts("USER_BUSY")).isTrue();
        assertThat(device.accepts("sip:486")).isTrue();
        assertThat(device.accepts("_")).isTrue();
        assertThat(device.accepts("busy")).isFalse();
        assertThat(catalog.module("resources").orElseThrow().branches().accepts("_"))
                .isFalse();
        assertThat(catalog.module("conference").orElseThrow().branches().any()).isFalse();
        Branches menu = catalog.module("menu").orElseThrow().branches();
        assertThat(List.of("1", "12", "*", "timeout", "max_retries", "_")).allMatch(menu::accepts);
    }
}
