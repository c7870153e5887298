package dev.callwright.hours.holiday;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.core.configuration.ConfigurationProviderManager;
import de.focus_shift.jollyday.core.impl.DefaultHolidayManager;
import de.focus_shift.jollyday.core.impl.JapaneseBridgingHolidayManager;
import de.focus_shift.jollyday.jaxb.JaxbConfigurationService;

/**
 * Puts a country's holiday manager together by hand. The library's own way looks for its parts with a service loader,
 * which hides why a part is missing, and keeps every manager for ever.
 */
final class Jollyday {
    private Jollyday() {}

    /** The manager of a country that is known to have one. */
    static HolidayManager manager(String country) {
        ManagerParameter parameter = ManagerParameters.create(country);
        new ConfigurationProviderManager().mergeConfigurationProperties(parameter);
        // Japan's days between two holidays are holidays too: jollyday.properties, "manager.impl.jp".
        HolidayManager manager =
                country.equals("jp") ? new JapaneseBridgingHolidayManager() : new DefaultHolidayManager();
        manager.setConfigurationService(new JaxbConfigurationService());
        manager.init(parameter);
        return manager;
    }
}
