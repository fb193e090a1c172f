package io.florin.lending.loan.model;

import java.time.Instant;

/// Who acts next.
///
/// @param actor borrower, appraiser, underwriter, officer, chain or nobody
/// @param what stable word of the API, for example `decide`
public record WaitingFor(String actor, String what, Instant since) {}
