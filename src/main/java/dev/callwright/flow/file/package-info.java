/** One flow file while it is read: its places, its problems, and the parts that every kind of file may hold. Pure. */
@NullMarked
package dev.callwright.flow.file;

import org.jspecify.annotations.NullMarked;
