package io.florin.lending.loan.model;

import java.math.BigInteger;
import java.util.UUID;

/// What a borrower asks for.
///
/// @param principal FLUSD units
/// @param count instalments
/// @param periodMonths months between due dates, for a bullet the whole term
/// @param assetId our id of the collateral
/// @param wallet who borrows, lower-case 0x text; must own the collateral on chain
public record Request(int productId, BigInteger principal, int count, int periodMonths, UUID assetId, String wallet) {
    /// The same, smaller or over another time.
    public Request with(BigInteger newPrincipal, int newCount) {
        return new Request(productId, newPrincipal, newCount, periodMonths, assetId, wallet);
    }
}
