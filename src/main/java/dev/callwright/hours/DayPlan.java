package dev.callwright.hours;

/**
 * One day, midnight to midnight on the wall clock, in pieces that one rule decides each.
 *
 * @param epochDay the day, counted from 1970-01-01
 * @param starts the minute each piece starts, ascending, the first 0
 * @param rules the index of the rule that decides it, -1 where no rule does
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and read on every call
record DayPlan(long epochDay, short[] starts, short[] rules) {
    static final short NO_RULE = -1;

    int piece(int minute) {
        int piece = starts.length - 1;
        while (starts[piece] > minute) {
            piece--;
        }
        return piece;
    }
}
