/** Where holidays come from: countries and regions, {@code .ics} files, lists of dates. Behind {@link dev.callwright.hours.Holidays}. */
@NullMarked
package dev.callwright.hours.holiday;

import org.jspecify.annotations.NullMarked;
