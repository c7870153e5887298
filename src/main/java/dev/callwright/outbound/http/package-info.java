/**
 * HTTP requests to servers that a flow names, which may be anybody's: to addresses that were checked and no others, bounded
 * in size and time, over connections that are used again.
 */
@NullMarked
package dev.callwright.outbound.http;

import org.jspecify.annotations.NullMarked;
