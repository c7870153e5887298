/** JSON and YAML texts as plain values that remember where each of them stands. */
@NullMarked
package dev.callwright.flow.document;

import org.jspecify.annotations.NullMarked;
