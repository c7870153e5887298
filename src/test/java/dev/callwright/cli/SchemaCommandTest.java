package dev.callwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.schema.FlowSchema;
import org.junit.jupiter.api.Test;

class SchemaCommandTest {
    @Test
    void itPrintsTheSchemaAndNothingElse() {
        CommandLineRun run = CommandLineRun.of("schema");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(FlowSchema.text());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void itsHelpShowsTheLineForEditors() {
        assertThat(CommandLineRun.of("schema", "--help").out())
                .containsIgnoringWhitespaces("# yaml-language-server: $schema=flow.schema.json");
    }
}
