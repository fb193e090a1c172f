package io.florin.compliance.screening.match;

import java.math.BigDecimal;

/// One reason for or against a hit.
///
/// @param code stable, such as `name_exact`, `birth_year_conflict`, `wallet`
/// @param subjectText what the subject said; empty when the list has something that the subject lacks
/// @param entryText what the list says, as published; empty when the subject has something that the list lacks
/// @param contribution natural log-odds, 4 decimals; negative speaks against the hit
/// @param note one sentence for a compliance officer
public record Evidence(String code, String subjectText, String entryText, BigDecimal contribution, String note) {}
