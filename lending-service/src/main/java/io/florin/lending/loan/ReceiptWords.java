package io.florin.lending.loan;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/// The struct `IOrigination.Receipt`: what the borrower confirms to have been told.
///
/// @param aprPpm EU APRC in parts per million
/// @param totalCost all interest in FLUSD units
/// @param riskTextHash hash of the text that was shown
public record ReceiptWords(
        String termsHash,
        String scheduleHash,
        BigInteger aprPpm,
        BigInteger totalCost,
        String riskTextHash,
        String language) {
    /// EU APRC, the regime of every receipt of this service.
    static final int EU_APRC = 2;

    /// Fields by name in the order of the struct, numbers as decimal text.
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("termsHash", termsHash);
        fields.put("scheduleHash", scheduleHash);
        fields.put("aprPpm", aprPpm.toString());
        fields.put("aprRegime", Integer.toString(EU_APRC));
        fields.put("totalCost", totalCost.toString());
        fields.put("riskTextHash", riskTextHash);
        fields.put("language", language);
        return fields;
    }
}
