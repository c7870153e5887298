/**
 * Calls of several people, as PHLO's Multiparty Call and its triggers have them ({@code contracts/phlo.md}, "Trigger
 * semantics"): who is in one, and what is done to them through {@code CallControl}. Pure.
 */
@NullMarked
package dev.callwright.flow.multiparty;

import org.jspecify.annotations.NullMarked;
