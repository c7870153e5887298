package dev.callwright.hours.holiday;

/** The two kinds the opening-hours syntax tells apart. */
public enum HolidayKind {
    /** {@code PH}. */
    PUBLIC("public holiday"),
    /** {@code SH}. */
    SCHOOL("school holiday");

    private final String title;

    HolidayKind(String title) {
        this.title = title;
    }

    /** What a day of this kind is called if it has no name of its own. */
    public String title() {
        return title;
    }
}
