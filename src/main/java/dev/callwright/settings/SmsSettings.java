package dev.callwright.settings;

import io.micronaut.core.value.PropertyResolver;
import java.util.Locale;

/**
 * Who sends text messages ({@code callwright.sms.provider}).
 *
 * @param provider name of the {@code SmsSender} bean; {@code none} if nobody does, which is the default
 */
public record SmsSettings(String provider) {
    /** The setting that names it. */
    public static final String PROVIDER = "callwright.sms.provider";

    /**
     * Reads them.
     *
     * @throws SettingsException if they cannot be used
     */
    public static SmsSettings read(PropertyResolver source) {
        Properties sms = new Properties(source, "callwright").below("sms");
        return new SmsSettings(sms.text("provider", "none").toLowerCase(Locale.ROOT));
    }
}
