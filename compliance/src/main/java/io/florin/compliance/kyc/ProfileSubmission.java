package io.florin.compliance.kyc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody sent about themselves, unchecked: every field may be missing. Fields as in
/// [io.florin.compliance.party.Profile].
public record ProfileSubmission(
        @Nullable String kind,
        @Nullable String fullName,
        @Nullable List<@Nullable String> otherNames,
        @Nullable LocalDate birthDate,
        @Nullable String country,
        @Nullable String nationality,
        @Nullable String addressLine,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String documentKind,
        @Nullable String documentNumber,
        @Nullable String documentCountry,
        @Nullable LocalDate documentExpires,
        @Nullable String sourceOfFunds,
        @Nullable String purpose,
        @Nullable Boolean politicallyExposed,
        @Nullable String consentVersion) {}
