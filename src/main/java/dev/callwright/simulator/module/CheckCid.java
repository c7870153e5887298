package dev.callwright.simulator.module;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether the caller's number has a match for the regular expression, anywhere in it; in absolute mode the number itself is
 * the key. An expression that is none crashes the module, and Kazoo goes on with {@code _}.
 */
final class CheckCid implements Behaviour {
    /** No number's pattern is longer; what is deeply nested would exhaust the stack. */
    private static final int LONGEST = 1000;

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        String number = call.caller().callerIdNumber();
        if (data.flag("use_absolute_mode")) {
            return Next.to(number, "the caller's number");
        }
        String regex = data.text("regex", ".*");
        Optional<Pattern> pattern = compiled(regex);
        if (pattern.isEmpty()) {
            return Next.otherwise("check_cid crashes: its regex is none");
        }
        boolean matches = pattern.get().matcher(number).find();
        return Next.to(
                matches ? BranchKeys.MATCH : BranchKeys.NO_MATCH,
                "the caller's number " + (matches ? "matches " : "does not match ") + regex);
    }

    private static Optional<Pattern> compiled(String regex) {
        try {
            return regex.length() > LONGEST ? Optional.empty() : Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException noRegex) {
            return Optional.empty();
        }
    }
}
