package io.florin.lending.loan.model;

import java.math.BigInteger;

/// Where a payment goes, in the contract's order. Amounts in FLUSD units; the parts add up to `paid`.
///
/// @param paid what is taken, at most the pay-off
/// @param interest on due rows
/// @param principal on due rows
/// @param late late interest
/// @param advance on the current row, in advance
/// @param prepaid principal paid early
/// @param outstandingAfter principal left
/// @param closes whether the loan ends
public record PaymentSplit(
        BigInteger paid,
        BigInteger interest,
        BigInteger principal,
        BigInteger late,
        BigInteger advance,
        BigInteger prepaid,
        BigInteger outstandingAfter,
        boolean closes) {}
