package io.florin.lending.loan;

import io.florin.lending.money.Rate;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The struct `IOrigination.Offer`: every word that the originator signs. Amounts in FLUSD units, addresses,
/// ids and the nonce lower-case 0x text.
///
/// @param instalment M of an annuity, 0 for a bullet
/// @param startDay UTC day number from which interest runs
/// @param parameterVersion version of `BASE_RATE` current at `issuedAt`
public record OfferWords(
        String borrower,
        String pool,
        int product,
        String asset,
        BigInteger principal,
        Rate rate,
        BigInteger instalment,
        int count,
        int periodMonths,
        long startDay,
        int parameterVersion,
        Instant issuedAt,
        Instant expiresAt,
        String originator,
        String nonce) {
    /// Fields by name in the order of the struct, numbers as decimal text.
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("borrower", borrower);
        fields.put("pool", pool);
        fields.put("product", Integer.toString(product));
        fields.put("asset", asset);
        fields.put("principal", principal.toString());
        fields.put("rate", rate.wad().toString());
        fields.put("instalment", instalment.toString());
        fields.put("count", Integer.toString(count));
        fields.put("periodMonths", Integer.toString(periodMonths));
        fields.put("startDay", Long.toString(startDay));
        fields.put("parameterVersion", Integer.toString(parameterVersion));
        fields.put("issuedAt", Long.toString(issuedAt.getEpochSecond()));
        fields.put("expiresAt", Long.toString(expiresAt.getEpochSecond()));
        fields.put("originator", originator);
        fields.put("nonce", nonce);
        return fields;
    }

    /// Argument for [io.florin.lending.onchain.ChainReader].
    List<Object> argument() {
        return List.of(
                borrower,
                pool,
                product,
                asset,
                principal,
                rate.wad(),
                instalment,
                count,
                periodMonths,
                startDay,
                parameterVersion,
                issuedAt.getEpochSecond(),
                expiresAt.getEpochSecond(),
                originator,
                nonce);
    }
}
