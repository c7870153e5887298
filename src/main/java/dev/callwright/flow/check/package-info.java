/** What is looked for in a flow whose nodes are right each by itself: one class for each thing. Pure. */
@NullMarked
package dev.callwright.flow.check;

import org.jspecify.annotations.NullMarked;
