package io.florin.lending.liquidity.model;

import java.math.BigInteger;

/// What one wallet holds in the pool and what it has put in and taken out.
///
/// @param shares in the wallet, 12 decimals
/// @param waiting shares in the withdrawal queue, not filled
/// @param claimable FLUSD units filled and not yet claimed
/// @param supplied FLUSD units put in so far; shares received from others count with their worth then
/// @param withdrawn FLUSD units taken out so far; shares given to others likewise
public record Position(
        BigInteger shares, BigInteger waiting, BigInteger claimable, BigInteger supplied, BigInteger withdrawn) {
    public static final Position NOTHING =
            new Position(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    /// Worth at a settled price, FLUSD units, rounded down.
    public BigInteger value(SharePrice price) {
        return price.value(shares.add(waiting)).add(claimable);
    }

    /// What the position has earned or lost by then: value + withdrawn − supplied.
    public BigInteger income(SharePrice price) {
        return value(price).add(withdrawn).subtract(supplied);
    }

    public Position withShares(BigInteger change) {
        return new Position(shares.add(change), waiting, claimable, supplied, withdrawn);
    }

    public Position withQueue(BigInteger nowWaiting, BigInteger nowClaimable) {
        return new Position(shares, nowWaiting, nowClaimable, supplied, withdrawn);
    }

    public Position withSupplied(BigInteger assets) {
        return new Position(shares, waiting, claimable, supplied.add(assets), withdrawn);
    }

    public Position withWithdrawn(BigInteger assets) {
        return new Position(shares, waiting, claimable, supplied, withdrawn.add(assets));
    }
}
