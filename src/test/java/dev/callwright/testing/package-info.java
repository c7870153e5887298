/** What tests share: requests as a PBX sends them and the raw socket to send them on. Knows nothing of Micronaut. */
@NullMarked
package dev.callwright.testing;

import org.jspecify.annotations.NullMarked;
