/** Servers as processes of their own: started, asked, watched and stopped. */
@NullMarked
package dev.callwright.bench.server;

import org.jspecify.annotations.NullMarked;
