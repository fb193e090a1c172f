package io.florin.compliance.party;

import io.florin.compliance.screening.Subject;
import io.florin.compliance.screening.list.PartyType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a party told about itself, checked for form. Personal data throughout. Its JSON form is that of the API.
///
/// @param kind `person` or `organization`; an organisation's `birthDate` is its founding, its document the
///     register entry
/// @param country of residence, ISO 3166 alpha-2 as all countries here
/// @param documentExpires last day on which the document is valid
public record Profile(
        String kind,
        String fullName,
        List<String> otherNames,
        LocalDate birthDate,
        String country,
        @Nullable String nationality,
        String addressLine,
        String city,
        String postalCode,
        String documentKind,
        String documentNumber,
        String documentCountry,
        LocalDate documentExpires,
        String sourceOfFunds,
        String purpose,
        boolean politicallyExposed,
        String consentVersion) {

    public static final String PERSON = "person";
    public static final String ORGANIZATION = "organization";

    public Profile {
        otherNames = List.copyOf(otherNames);
    }

    public boolean ofPerson() {
        return kind.equals(PERSON);
    }

    /// What is compared with the lists.
    ///
    /// @param wallets proven by the party
    public Subject subject(List<String> wallets) {
        return new Subject(
                fullName,
                otherNames,
                ofPerson() ? PartyType.PERSON : PartyType.ORGANIZATION,
                birthDate.toString(),
                nationality == null ? country : nationality,
                List.of(documentNumber),
                wallets,
                null);
    }
}
