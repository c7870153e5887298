/** Reading a Pivot request: query, form and JSON, Kazoo's names and TwiML's. Knows nothing of Micronaut or sockets. */
@NullMarked
package dev.callwright.pivot.request;

import org.jspecify.annotations.NullMarked;
