/**
 * What a flow needs from outside, as interfaces of its own: an HTTP request, a text message, a call placed, something kept
 * until the next request, a secret, a country, a price. They are implemented further out ({@code outbound},
 * {@code call}), or by a test.
 */
@NullMarked
package dev.callwright.flow.outside;

import org.jspecify.annotations.NullMarked;
