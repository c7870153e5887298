/** Where a call stands in a flow: as a value, and as the signed text that travels in the PBX's URL. Pure. */
@NullMarked
package dev.callwright.flow.state;

import org.jspecify.annotations.NullMarked;
