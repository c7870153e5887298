/** The HTTP edge Kazoo calls: reading requests, deadlines, the fallback, the decision record. */
@NullMarked
package dev.callwright.pivot;

import org.jspecify.annotations.NullMarked;
