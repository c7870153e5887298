package dev.callwright.hours;

/** How a rule stands to the rules before it. */
enum Joint {
    /** Behind {@code ;} (or first): replaces what earlier rules say about the days it matches. */
    NORMAL,
    /** Behind {@code ,}: adds to what earlier rules say. */
    ADDITIONAL,
    /** Behind {@code ||}: counts only where the rules before it leave it closed. */
    FALLBACK
}
