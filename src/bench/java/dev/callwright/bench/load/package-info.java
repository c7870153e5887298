/** The whole server under load, beside a raw Netty server. */
@NullMarked
package dev.callwright.bench.load;

import org.jspecify.annotations.NullMarked;
