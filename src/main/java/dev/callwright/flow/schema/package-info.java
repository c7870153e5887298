/** JSON Schema of flow files, for editors: made from the component types and the module catalogue. Pure. */
@NullMarked
package dev.callwright.flow.schema;

import org.jspecify.annotations.NullMarked;
