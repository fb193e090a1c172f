package io.florin.compliance.screening.list;

/// A wallet which the agency attributes to a list entry.
///
/// @param currency the agency's ticker, such as `XBT` or `ETH`
/// @param address as published
public record ListedWallet(String currency, String address) {}
