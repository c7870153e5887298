package dev.callwright.console;

import dev.callwright.access.ErrorBody;
import dev.callwright.access.OperatorsOnly;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowDirectory;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.resolver.Flows;
import dev.callwright.resolver.Installation;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The flows that serve, and what is wrong with files, for operators. */
@Controller("/api/flows")
@OperatorsOnly
@Tag(name = "Flows")
final class FlowsController {
    private final Flows flows;
    private final FlowDirectory directory;

    FlowsController(Flows flows, Installation installation) {
        this.flows = flows;
        this.directory = installation.directory();
    }

    /**
     * A flow that serves.
     *
     * @param name as in its URL, {@code /pivot/{name}}
     * @param title what its file calls it
     * @param version of its text
     * @param numbers that it claims
     */
    @Serdeable
    record Serving(String name, @Nullable String title, String version, List<String> numbers) {
        static Serving of(Flow flow) {
            return new Serving(flow.name(), flow.title().orElse(null), flow.version(), flow.numbers());
        }
    }

    /**
     * A problem in a file.
     *
     * @param line from 1; 0 for the file as a whole
     * @param severity {@code error}: the file is refused; {@code warning}: it serves
     * @param pointer JSON pointer into the document
     */
    @Serdeable
    record Found(
            String file,
            int line,
            int column,
            String severity,
            String pointer,
            String found,
            String expected,
            @Nullable String suggestion) {
        static Found of(FileProblem problem) {
            Problem what = problem.problem();
            return new Found(
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    what.isError() ? "error" : "warning",
                    what.pointer(),
                    what.found(),
                    what.expected(),
                    what.suggestion().orElse(null));
        }
    }

    /** The flows that serve, by name. */
    @Get
    @Operation(summary = "The flows that serve")
    List<Serving> list() {
        return flows.library().files().stream().map(Serving::of).toList();
    }

    /** What is wrong with the files of the flows folder, refused ones included. */
    @Get("/problems")
    @Operation(summary = "What is wrong with the flow files")
    List<Found> problems() {
        return flows.library().problems().stream().map(Found::of).toList();
    }

    /**
     * Checks a text as if it were saved, without saving it; an empty list means that it is right.
     *
     * @param file the name it would have; its ending tells JSON from YAML
     * @param body the text
     */
    @Post(uri = "/check", consumes = "*/*", produces = "application/json")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(summary = "Check a flow that is not saved yet")
    HttpResponse<?> check(@QueryValue(defaultValue = "draft.yml") String file, @Nullable @Body String body) {
        Optional<List<FileProblem>> problems =
                directory.check(file, Optional.ofNullable(body).orElse("").getBytes(StandardCharsets.UTF_8));
        return problems.isEmpty()
                ? ErrorBody.response(
                        HttpStatus.BAD_REQUEST, "A flow file ends in .yml, .yaml or .json: ?file=draft.yml.")
                : HttpResponse.ok(problems.get().stream().map(Found::of).toList());
    }
}
