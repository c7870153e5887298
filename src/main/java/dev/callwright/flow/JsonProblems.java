package dev.callwright.flow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.callwright.flow.file.FileProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** For programs: a list of {@code {file, line, column, severity, pointer, found, expected, suggestion}}. */
record JsonProblems(String folder) implements ProblemFormat {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String format(List<FileProblem> problems, SourceLines sources) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (FileProblem problem : problems) {
                write(json, problem);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.append('\n').toString();
    }

    private void write(JsonGenerator json, FileProblem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", ProblemFormat.path(folder, problem));
        json.writeNumberField("line", problem.line());
        json.writeNumberField("column", problem.column());
        json.writeStringField("severity", problem.problem().severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("pointer", problem.problem().pointer());
        json.writeStringField("found", problem.problem().found());
        json.writeStringField("expected", problem.problem().expected());
        if (problem.problem().suggestion().isPresent()) {
            json.writeStringField("suggestion", problem.problem().suggestion().get());
        }
        json.writeEndObject();
    }
}
