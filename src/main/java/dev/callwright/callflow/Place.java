package dev.callwright.callflow;

import org.jspecify.annotations.Nullable;

/** Where a value stands, and where what is wrong with it is noted. Its pointer is only written out when needed. */
public final class Place {
    private final @Nullable Place around;
    private final String step;
    private final Findings findings;

    /** The whole document. */
    public Place(Findings findings) {
        this(null, "", findings);
    }

    private Place(@Nullable Place around, String step, Findings findings) {
        this.around = around;
        this.step = step;
        this.findings = findings;
    }

    /** The member {@code key} of what stands here. */
    public Place at(String key) {
        return new Place(this, key, findings);
    }

    /** The item {@code index}, from 0, of what stands here. */
    public Place at(int index) {
        return at(Integer.toString(index));
    }

    /** The same place, as another look at the document sees it. */
    Place with(Findings others) {
        return new Place(around, step, others);
    }

    Findings findings() {
        return findings;
    }

    /** JSON pointer of this place. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (@Nullable Place place = this; place != null && place.around != null; place = place.around) {
            pointer.insert(0, "/" + Pointers.escape(place.step));
        }
        return pointer.toString();
    }

    /** Whether nothing is to be said of {@code value}, as it is a template. */
    public boolean skips(@Nullable Object value) {
        return value instanceof String text && findings.isTemplate(text);
    }

    /** Notes an error. */
    public void error(String found, String expected) {
        findings.add(Problem.error(pointer(), found, expected));
    }

    /** Notes an error with what was probably meant. */
    public void error(String found, String expected, String suggestion) {
        findings.add(Problem.error(pointer(), found, expected).suggesting(suggestion));
    }

    /** Notes a warning. */
    public void warning(String found, String expected) {
        findings.add(Problem.warning(pointer(), found, expected));
    }

    /** Notes a warning with what was probably meant. */
    public void warning(String found, String expected, String suggestion) {
        findings.add(Problem.warning(pointer(), found, expected).suggesting(suggestion));
    }
}
