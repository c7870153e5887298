package dev.callwright.flow.outside;

import java.util.Optional;

/** The country a number belongs to. */
public interface Countries {
    /**
     * A country.
     *
     * @param iso2 ISO 3166-1 alpha-2, in upper case
     * @param name in English
     */
    record Country(String iso2, String name) {}

    /** The country of a number; empty for extensions, SIP users and numbers of no country. */
    Optional<Country> of(String number);
}
