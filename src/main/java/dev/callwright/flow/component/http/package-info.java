/** The component that makes HTTP requests. Pure: what sends them is behind {@code flow.outside}. */
@NullMarked
package dev.callwright.flow.component.http;

import org.jspecify.annotations.NullMarked;
