package dev.callwright.callflow;

import java.util.regex.Pattern;

/** Kinds of child keys that are not fixed words ({@code contracts/kazoo.md}, "5. Callflow modules"). */
public enum BranchKind {
    /** Why a bridge failed: a hangup cause such as {@code NO_ANSWER}, or {@code sip:486}. */
    CAUSE("a hangup cause such as NO_ANSWER, or a SIP code such as sip:486", "[A-Z][A-Z0-9_]*|sip:[1-6][0-9]{2}"),
    /** The keys pressed: {@code 1}, {@code 12}, {@code *}. */
    DIGITS("the keys pressed", "[0-9A-D*#]+"),
    /** A caller's number. */
    NUMBER("a number", ".+"),
    /** A threshold in whole seconds; the highest that is reached is taken. */
    SECONDS("a threshold in seconds", "[0-9]+"),
    /** A threshold from 0 to 10; the highest that is reached is taken. */
    SCORE("a score from 0 to 10", "[0-9]|10"),
    /** A parking slot. */
    SLOT("a parking slot", ".+"),
    /** The value of a variable. */
    VALUE("the variable's value", ".+"),
    /** What the callflow's pattern captured. */
    CAPTURE("what the pattern captured", ".+"),
    /** The id of a stored temporal rule, or its name under {@code ids.temporal_rules}. */
    RULE("the id of a rule", ".+");

    private final String description;
    private final Pattern pattern;

    BranchKind(String description, String pattern) {
        this.description = description;
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** A few words for messages. */
    public String description() {
        return description;
    }

    /** Whether a key can be one of this kind. */
    public boolean accepts(String key) {
        return pattern.matcher(key).matches();
    }
}
