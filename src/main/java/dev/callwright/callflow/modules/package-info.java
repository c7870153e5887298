/** One typed builder per callflow module, reached through {@link dev.callwright.callflow.modules.Modules}. */
@NullMarked
package dev.callwright.callflow.modules;

import org.jspecify.annotations.NullMarked;
