package io.florin.compliance.party;

/// One version of what a party told, as it is sealed.
///
/// @param loginName at the time
public record PartyDetails(String loginName, Profile profile) {}
