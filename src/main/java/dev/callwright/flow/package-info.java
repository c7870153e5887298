/** Flow files: plain callflows and opening-hours documents as JSON or YAML, loaded, checked and rendered. Pure. */
@NullMarked
package dev.callwright.flow;

import org.jspecify.annotations.NullMarked;
