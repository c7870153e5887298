package dev.callwright.flow.liquid;

import dev.callwright.flow.document.Similar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liqp.exceptions.LiquidException;

/** What the Liquid parser complains of, in words that say what to write instead. */
final class SyntaxMistakes {
    static final String EXPECTED = "Liquid: {{ variable | filter: \"x\" }} or {% if … %} … {% endif %}";

    private static final List<String> TAGS = List.of(
            "assign",
            "break",
            "capture",
            "case",
            "comment",
            "continue",
            "cycle",
            "decrement",
            "else",
            "elsif",
            "endcapture",
            "endcase",
            "endcomment",
            "endfor",
            "endif",
            "endraw",
            "endunless",
            "for",
            "if",
            "ifchanged",
            "increment",
            "raw",
            "unless",
            "when");
    private static final Pattern PARSER_ERROR =
            Pattern.compile("(?:parser|lexer) error \"(.*)\" on line .*", Pattern.DOTALL);
    private static final Pattern INVALID_TAG = Pattern.compile("Invalid Tag: '(\\w{1,40})'");

    private SyntaxMistakes() {}

    static LiquidMistake explain(LiquidException e) {
        Matcher error = PARSER_ERROR.matcher(String.valueOf(e.getMessage()));
        String message = error.matches() ? error.group(1) : "";
        int line = Math.max(1, e.line);
        int column = Math.max(0, e.charPositionInLine) + 1;
        Matcher tag = INVALID_TAG.matcher(message);
        if (tag.find()) {
            return new LiquidMistake(
                    line,
                    column,
                    "the tag \"" + tag.group(1) + "\"",
                    "one of if, unless, case, for, assign, capture, cycle, comment, raw",
                    Similar.to(tag.group(1), TAGS));
        }
        if (message.contains("<EOF>") || message.contains("Missing End Tag")) {
            return new LiquidMistake(
                    line,
                    column,
                    "the end of the text inside Liquid",
                    "a closing }} or %}, and an {% endif %} for every {% if %}",
                    Optional.empty());
        }
        if (message.contains("End Tag")) {
            return new LiquidMistake(
                    line,
                    column,
                    "an end tag that fits no open one",
                    "{% endif %} for {% if %}, {% endfor %} for {% for %}",
                    Optional.empty());
        }
        return new LiquidMistake(line, column, found(message), EXPECTED, Optional.empty());
    }

    /** The offending piece of text, which ANTLR puts into quotes. */
    private static String found(String message) {
        int from = message.indexOf('\'');
        int to = message.indexOf('\'', from + 1);
        return from >= 0 && to > from + 1 && to - from < 60
                ? "\"" + message.substring(from + 1, to) + "\" where Liquid does not have it"
                : "a text that is not Liquid";
    }
}
