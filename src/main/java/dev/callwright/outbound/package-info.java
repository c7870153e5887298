/**
 * What flows need from outside ({@link dev.callwright.flow.outside}), as the server gives it to them: secrets, countries,
 * rates, and, in the packages below, HTTP requests and text messages.
 */
@NullMarked
package dev.callwright.outbound;

import org.jspecify.annotations.NullMarked;
