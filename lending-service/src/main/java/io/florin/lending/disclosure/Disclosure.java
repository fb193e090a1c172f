package io.florin.lending.disclosure;

/// A risk text exactly as it is shown and signed.
///
/// @param language "en" or "zh-CN", as the receipt on chain carries it
/// @param version of the text; a text is never changed, a new one gets the next number
/// @param text paragraphs with an empty line between them; headings begin with "# "
/// @param hash keccak256 of the UTF-8 bytes of `text`, 0x and 64 hex digits: `riskTextHash` of the receipt
public record Disclosure(String language, String version, String text, String hash) {}
