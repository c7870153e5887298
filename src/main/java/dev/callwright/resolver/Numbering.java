package dev.callwright.resolver;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written: as E.164, with {@code 00}, in the national form of a country, as an extension or as a SIP
 * user. Immutable.
 *
 * @param country ISO 3166 code in whose national form numbers may be written; empty for none
 */
public record Numbering(String country) {
    private static final Pattern WRITTEN_NUMBER = Pattern.compile("[+0-9 ()./-]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^+0-9]");
    private static final Pattern E164 = Pattern.compile("\\+[0-9]{6,15}");
    private static final Pattern WITH_00 = Pattern.compile("00[1-9][0-9]{5,14}");
    private static final Pattern NATIONAL = Pattern.compile("[0-9]{6,17}");

    /** Punctuation that people put into numbers is dropped, SIP users are in lower case. */
    String plain(String number) {
        String trimmed = number.trim().toLowerCase(Locale.ROOT);
        return WRITTEN_NUMBER.matcher(trimmed).matches()
                ? PUNCTUATION.matcher(trimmed).replaceAll("")
                : trimmed;
    }

    /** The number as Kazoo keeps it: E.164 with its plus where it has such a form, else as {@link #plain}. */
    public String canonical(String number) {
        return e164(number).orElseGet(() -> plain(number));
    }

    Optional<String> e164(String number) {
        String digits = plain(number);
        if (E164.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        if (WITH_00.matcher(digits).matches()) {
            return Optional.of("+" + digits.substring(2));
        }
        return country.isEmpty() || !NATIONAL.matcher(digits).matches() ? Optional.empty() : national(digits);
    }

    private Optional<String> national(String digits) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = phones.parse(digits, country);
            return phones.isPossibleNumber(parsed)
                    ? Optional.of(phones.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
