/**
 * Opening hours, holidays and time zones: is it open at this instant, why, and when does that change. Pure; the clock is
 * passed in. Start at {@link dev.callwright.hours.OpeningHours}.
 *
 * <p>The syntax is OpenStreetMap's {@code opening_hours}. Evaluated are
 *
 * <ul>
 *   <li>weekdays, lists and ranges of them, also over the end of the week ({@code Fr-Mo}); counted weekdays of a month
 *       ({@code Mo[1]}, {@code Fr[-1]}, {@code Sa[1,3]}, {@code Sa[1] -1 day});
 *   <li>months, dates and ranges of them, also over the turn of the year ({@code Nov-Feb}, {@code Dec 24-Jan 02}),
 *       {@code easter} with an offset, counted weekdays as dates ({@code Nov Th[4]}), years, ISO weeks, each with intervals
 *       ({@code week 1-53/2});
 *   <li>{@code PH} and {@code SH}, beside weekdays ({@code Mo-Fr,PH}), narrowed to them ({@code PH Mo-Fr}), with an offset
 *       ({@code PH -1 day});
 *   <li>times, several a day, overnight ({@code 22:00-02:00}, {@code 20:00-26:00}), {@code 24/7}, {@code off},
 *       {@code closed}, {@code open}, comments behind these three and as labels;
 *   <li>rules joined by {@code ;} (the later replaces what the earlier say about its days; {@code off} with times takes
 *       just these), {@code ,} (adds) and {@code ||} (where it is closed otherwise).
 * </ul>
 *
 * <p>Refused by name are times of the sun, open ends ({@code 10:00+}), moments and moments at an interval, {@code unknown} and
 * comments alone (which mean it), the weekday before or after a date, intervals of months, whatever has no meaning or no
 * effect, and whatever the parser would have to guess.
 */
@NullMarked
package dev.callwright.hours;

import org.jspecify.annotations.NullMarked;
