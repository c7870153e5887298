/** The component that sends text messages. Pure: what sends them is behind {@code flow.outside}. */
@NullMarked
package dev.callwright.flow.component.sms;

import org.jspecify.annotations.NullMarked;
