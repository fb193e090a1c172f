package io.florin.lending.collateral.model;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a valuer is about to sign, or signed.
///
/// @param userId the valuer
/// @param signer lower-case 0x address of the valuer's wallet
/// @param value market value, FLUSD units
/// @param effectiveDay day of valuation, days since 1970-01-01 UTC
/// @param commitment keccak256(salt ‖ report), 0x and 64 hex digits
public record StatementDraft(
        UUID id,
        UUID roundId,
        String userId,
        String signer,
        BigInteger value,
        ValuationMethod method,
        int effectiveDay,
        String commitment,
        Report report) {

    /// What the commitment stands for; never leaves the service but to those who may read the round.
    ///
    /// @param salt 64 hex digits
    /// @param deviationReason why the value is far from the last one, where it is
    public record Report(String salt, String text, @Nullable String deviationReason) {}

    /// Fields of `Appraisals.Statement` in declaration order.
    ///
    /// @param asset id in `CollateralRegistry`
    public List<Object> arguments(String asset) {
        return List.of(asset, value, method.code(), effectiveDay, commitment, signer);
    }
}
