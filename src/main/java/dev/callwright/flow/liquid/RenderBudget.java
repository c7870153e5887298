package dev.callwright.flow.liquid;

import java.util.Objects;
import liqp.TemplateContext;

/**
 * How much one answer may cost. liqp bounds loop turns and the length of what is printed; what filters build on the way
 * ({@code assign x = x | append: x}) it does not, so every filter pays here for the characters it reads and writes.
 */
final class RenderBudget {
    /** The longest text that a filter takes or gives, and the longest result, in characters. */
    static final int MAX_TEXT = 20_000;
    /** The longest list that a filter takes or gives. */
    static final int MAX_ITEMS = 5_000;

    private static final int MAX_CHARACTERS = 2_000_000;
    private static final String KEY = " budget";

    private int left = MAX_CHARACTERS;

    void attach(TemplateContext context) {
        context.getEnvironmentMap().put(KEY, this);
    }

    static RenderBudget of(TemplateContext context) {
        return (RenderBudget) Objects.requireNonNull(context.getEnvironmentMap().get(KEY), "no budget attached");
    }

    /** @throws LiquidFailure if the value is too large, or the budget is used up */
    void pay(int characters) {
        if (characters > MAX_TEXT) {
            throw new LiquidFailure(String.format("a filter made a text of more than %,d characters", MAX_TEXT));
        }
        left -= characters + 1;
        if (left < 0) {
            throw new LiquidFailure(
                    String.format("the filters worked on more than %,d characters for one answer", MAX_CHARACTERS));
        }
    }
}
