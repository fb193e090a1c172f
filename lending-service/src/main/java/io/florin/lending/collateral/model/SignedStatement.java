package io.florin.lending.collateral.model;

/// A statement of a round.
///
/// @param firm of the signer on the contract's list, not 0
/// @param signature 65 bytes r ‖ s ‖ v with v 27 or 28, as 0x text
public record SignedStatement(StatementDraft draft, long firm, String signature) {
    /// The form that contracts take: some wallets write the recovery number as 0 or 1.
    ///
    /// @param signature 65 bytes as 0x text
    public static String canonical(String signature) {
        String lower = signature.toLowerCase(java.util.Locale.ROOT);
        String start = lower.substring(0, lower.length() - 2);
        return switch (lower.substring(start.length())) {
            case "00" -> start + "1b";
            case "01" -> start + "1c";
            default -> lower;
        };
    }
}
