/** The pivot path and its parts under JMH: time and bytes allocated. */
@NullMarked
package dev.callwright.bench.micro;

import org.jspecify.annotations.NullMarked;
