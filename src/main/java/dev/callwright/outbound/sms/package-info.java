/** Text messages by way of a provider's HTTP API. */
@NullMarked
package dev.callwright.outbound.sms;

import org.jspecify.annotations.NullMarked;
