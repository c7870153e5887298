/** Both halves of Kazoo's Pivot protocol as values: what it asks ({@link dev.callwright.callflow.PivotRequest}) and what it runs ({@link dev.callwright.callflow.Callflow}). Knows nothing of HTTP, Micronaut or a database. */
@NullMarked
package dev.callwright.callflow;

import org.jspecify.annotations.NullMarked;
