package dev.callwright.flow.document;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The YAML parser's complaints in words that say what to write instead. */
final class YamlErrors {
    private YamlErrors() {}

    static DocumentException explain(YamlEngineException e, String text) {
        if (e instanceof ReaderException reader) {
            int index =
                    text.offsetByCodePoints(0, Math.min(reader.getPosition(), text.codePointCount(0, text.length())));
            return DocumentException.at(
                    Position.ofIndex(text, index),
                    "",
                    String.format("the control character U+%04X", reader.getCodePoint()),
                    "text; in double quotes it can be written as an escape");
        }
        if (e instanceof MarkedYamlEngineException marked) {
            Position position = marked.getProblemMark()
                    .or(marked::getContextMark)
                    .map(YamlErrors::position)
                    .orElse(Position.WHOLE);
            String problem = String.valueOf(marked.getProblem());
            String context = String.valueOf(marked.getContext());
            return DocumentException.at(position, "", DocumentBuilder.shortened(problem), expected(problem, context));
        }
        return DocumentException.at(
                Position.WHOLE, "", DocumentBuilder.shortened(String.valueOf(e.getMessage())), "a YAML 1.2 document");
    }

    private static String expected(String problem, String context) {
        if (problem.contains("TAB") || problem.contains("\\t")) {
            return "spaces: YAML does not allow tabs for indentation";
        }
        if (problem.contains("cannot start any token")) {
            return "quotes around a text that begins with %, @, ` or is Liquid: \"{% if … %}\"";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "quotes around a text with a colon in it, or one key a line, each level indented alike";
        }
        if (problem.contains("could not find expected ':'")) {
            return "\"key: value\" with a space behind the colon";
        }
        if (problem.contains("block end")) {
            return "entries of one level indented alike";
        }
        if (context.contains("flow") || problem.contains("',' or")) {
            return "a comma between entries, and a closing ] or } for every one opened;"
                    + " a text that begins with {{ goes into quotes";
        }
        if (context.contains("quoted scalar")) {
            return "a closing quote";
        }
        return "a YAML 1.2 document";
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
