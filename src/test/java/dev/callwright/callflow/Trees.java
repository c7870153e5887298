package dev.callwright.callflow;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import java.util.List;

/** Short ways to say what a text becomes. */
final class Trees {
    private Trees() {}

    /** JSON with apostrophes for quotes, as a raw value. */
    static Object json(String text) {
        Object value = JsonText.parse(text.replace('\'', '"')).value();
        return value == null ? List.of() : value;
    }

    /** What leaves, as JSON with apostrophes for quotes. */
    static String sent(Prepared prepared) {
        return prepared.callflow()
                .map(CallflowJson::writeText)
                .map(text -> text.replace('"', '\''))
                .orElseThrow(() -> new AssertionError("refused: " + prepared.problems()));
    }

    static List<String> warnings(Prepared prepared) {
        return prepared.problems().stream()
                .filter(problem -> !problem.isError())
                .map(Problem::toString)
                .toList();
    }

    static List<String> errors(Prepared prepared) {
        return prepared.problems().stream()
                .filter(Problem::isError)
                .map(Problem::toString)
                .toList();
    }
}
