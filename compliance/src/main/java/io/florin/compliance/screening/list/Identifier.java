package io.florin.compliance.screening.list;

import org.jspecify.annotations.Nullable;

/// A document or registration number of a list entry.
///
/// @param kind as published, such as `Passport` or `Vessel Registration Identification IMO`
/// @param number as published, with its separators
/// @param country ISO alpha-2 code of the issuer, or null when it is not stated or not known to us
public record Identifier(
        String kind, String number, @Nullable String country) {}
