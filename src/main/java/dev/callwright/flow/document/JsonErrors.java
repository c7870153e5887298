package dev.callwright.flow.document;

import dev.callwright.callflow.JsonText;
import dev.callwright.callflow.JsonTextException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON reader's complaints in words that say what to write instead. */
final class JsonErrors {
    private static final Pattern PLACE = Pattern.compile(" \\(line \\d+, column \\d+\\)$");
    private static final Pattern DETAILS = Pattern.compile("(\\)): (?:was )?expecting .*", Pattern.DOTALL);
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

    private JsonErrors() {}

    static DocumentException explain(JsonTextException e) {
        String message = PLACE.matcher(String.valueOf(e.getMessage())).replaceFirst("");
        Matcher twice = DUPLICATE.matcher(message);
        int behind = twice.lookingAt() ? twice.group(1).length() + 2 : 0; // the parser has read the key by then
        Position position =
                new Position(e.position().line(), Math.max(1, e.position().column() - behind));
        return DocumentException.at(position, "", found(message), expected(message));
    }

    private static String found(String message) {
        if (isCutShort(message)) {
            return "the end of the file inside the document";
        }
        Matcher twice = DUPLICATE.matcher(message);
        if (twice.lookingAt()) {
            return "the key \"" + DocumentBuilder.shortened(twice.group(1)) + "\" a second time";
        }
        String found =
                DETAILS.matcher(message).replaceFirst("$1").lines().findFirst().orElse("text that is not JSON");
        return DocumentBuilder.shortened(Character.toLowerCase(found.charAt(0)) + found.substring(1));
    }

    private static String expected(String message) {
        if (isCutShort(message)) {
            return "a closing } ] or \" for everything that was opened (is the file still being written?)";
        }
        if (message.contains("is empty") || message.contains("after the end")) {
            return "one JSON value and nothing behind it";
        }
        if (message.contains("levels") || message.contains("nesting")) {
            return "at most " + JsonText.MAX_DEPTH + " levels";
        }
        if (message.contains("Duplicate")) {
            return "each key once";
        }
        if (message.contains("'/'") || message.contains("'#'")) {
            return "JSON, which has no comments (a .yml file may have them)";
        }
        if (message.contains("double-quote to start field name")) {
            return "a key in double quotes, and no comma behind the last entry";
        }
        if (message.contains("comma to separate")) {
            return "a comma between two entries";
        }
        if (message.contains("CTRL-CHAR") || message.contains("escape")) {
            return "\\n for a line break inside a text, \\t for a tab, and only the escapes that JSON has";
        }
        if (message.contains("Leading zeroes") || message.contains("'+'") || message.contains("Number")) {
            return "a number as JSON writes it; a telephone number or an id goes into quotes";
        }
        return "JSON: texts in double quotes, numbers, true, false, null, [ ] and { }";
    }

    private static boolean isCutShort(String message) {
        return message.contains("end-of-input") || message.contains("end-of-file");
    }
}
