/** The components that flows are made of, one type a file. Pure. */
@NullMarked
package dev.callwright.flow.component;

import org.jspecify.annotations.NullMarked;
