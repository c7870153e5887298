/**
 * The client of Crossbar, Kazoo's API ({@code contracts/kazoo.md}, "8. Crossbar"). One class for each resource, all reached
 * from {@link dev.callwright.call.crossbar.Crossbar}; nothing blocks, and what fails is a
 * {@link dev.callwright.call.crossbar.CrossbarException}. Fields that we do not know are kept or passed over.
 */
@NullMarked
package dev.callwright.call.crossbar;

import org.jspecify.annotations.NullMarked;
