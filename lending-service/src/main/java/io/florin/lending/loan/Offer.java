package io.florin.lending.loan;

import java.math.BigInteger;
import java.util.UUID;

/// A signed offer.
///
/// @param termsHash EIP-712 struct hash of the words
/// @param loanId id that the loan will have
/// @param scheduleHash hash of the schedule as the contract computes it
/// @param totalCost all interest in FLUSD units
/// @param signature the originator's, 65 bytes as 0x text
public record Offer(
        UUID applicationId,
        OfferWords words,
        String termsHash,
        String loanId,
        String scheduleHash,
        BigInteger totalCost,
        String signature) {}
