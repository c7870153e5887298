/** Who may ask: the secret in the path, allow-lists, trusted proxies, operators, and the public URLs we hand out. */
@NullMarked
package dev.callwright.access;

import org.jspecify.annotations.NullMarked;
