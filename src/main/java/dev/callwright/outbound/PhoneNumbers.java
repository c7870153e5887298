package dev.callwright.outbound;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.callwright.flow.outside.Countries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Countries of numbers, from libphonenumber. Thread-safe.
 *
 * <p>Numbers are read as E.164, with or without the plus, with {@code 00}, or in the national form of one country. What is
 * shorter than six digits is an extension.
 */
public final class PhoneNumbers implements Countries {
    private static final Pattern WRITTEN_NUMBER = Pattern.compile("\\+?[0-9 ()./-]{6,40}");
    private static final Pattern PUNCTUATION = Pattern.compile("[^+0-9]");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{6,17}");
    private static final String NO_COUNTRY = "ZZ";

    private final String country;

    /** @param country ISO 3166 code in whose national form numbers may be written; empty for none */
    public PhoneNumbers(String country) {
        this.country = country.isEmpty() ? NO_COUNTRY : country;
    }

    @Override
    public Optional<Country> of(String number) {
        return parsed(number)
                .flatMap(PhoneNumbers::region)
                .map(iso2 -> new Country(iso2, new Locale("", iso2).getDisplayCountry(Locale.ENGLISH)));
    }

    /** The digits of the E.164 form, without the plus. */
    Optional<String> digits(String number) {
        return parsed(number)
                .map(parsed -> PhoneNumberUtil.getInstance()
                        .format(parsed, PhoneNumberFormat.E164)
                        .substring(1));
    }

    private Optional<PhoneNumber> parsed(String number) {
        String text = number.strip();
        if (!WRITTEN_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = PUNCTUATION.matcher(text).replaceAll("");
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        if (digits.startsWith("+")) {
            return possible(digits, NO_COUNTRY);
        }
        if (digits.startsWith("00")) {
            return possible("+" + digits.substring(2), NO_COUNTRY);
        }
        // Kazoo writes E.164 without the plus in some fields: 15551234567
        return possible(digits, country).or(() -> possible("+" + digits, NO_COUNTRY));
    }

    private static Optional<PhoneNumber> possible(String digits, String country) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = phones.parse(digits, country);
            return phones.isPossibleNumber(parsed) ? Optional.of(parsed) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Of a number that no country has given out, such as +1 555 123 4567, that of the most of its country code. */
    private static Optional<String> region(PhoneNumber number) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        String exact = phones.getRegionCodeForNumber(number);
        String region = exact == null ? phones.getRegionCodeForCountryCode(number.getCountryCode()) : exact;
        return region.matches("[A-Z]{2}") && !region.equals(NO_COUNTRY) ? Optional.of(region) : Optional.empty();
    }
}
