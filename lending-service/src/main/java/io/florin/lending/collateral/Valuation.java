package io.florin.lending.collateral;

import io.florin.lending.collateral.model.AppraisalRules;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Optional;

/// What the contracts `CollateralRegistry` and `Appraisals` answer now.
@ApplicationScoped
class Valuation {
    private static final String APPRAISALS = "Appraisals";
    private static final String REGISTRY = "CollateralRegistry";
    private static final long SECONDS_PER_DAY = 86_400;

    private final ChainReader chain;
    private final InstantSource clock;

    Valuation(ChainReader chain, InstantSource clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /// Newest accepted value.
    ///
    /// @param effectiveDay oldest day of valuation in its round
    record Latest(BigInteger value, int effectiveDay) {}

    /// Days since 1970-01-01 UTC.
    long today() {
        return Math.floorDiv(clock.instant().getEpochSecond(), SECONDS_PER_DAY);
    }

    String assetId(String owner, String titleKey) {
        return word(chain.read(REGISTRY, "assetIdOf", owner, titleKey));
    }

    boolean registered(String asset) {
        Values word = chain.read(REGISTRY, "asset", asset).singleTuple();
        return word.number("registeredDay") != 0;
    }

    /// Loan whose lien is open on the asset's title.
    Optional<String> lien(String asset) {
        String loan = word(chain.read(REGISTRY, "lienOf", asset));
        return loan.equals("0x" + "0".repeat(64)) ? Optional.empty() : Optional.of(loan);
    }

    Optional<Latest> latest(String asset) {
        Values word = chain.read(APPRAISALS, "latest", asset).singleTuple();
        return word.number("round") == 0
                ? Optional.empty()
                : Optional.of(new Latest(word.integer("value"), Math.toIntExact(word.number("effectiveDay"))));
    }

    /// Value for new lending today, after haircut and age; 0 without one.
    BigInteger lendable(String asset) {
        return chain.read(APPRAISALS, "valueOf", asset, today()).singleInteger();
    }

    /// Days after which a value counts nothing.
    int maxAgeDays(int assetClass) {
        return Math.toIntExact(
                chain.read(APPRAISALS, "classRule", assetClass).singleTuple().number("maxAgeDays"));
    }

    /// The contract gives threshold, dispersion, step and days in this order, without names.
    AppraisalRules rules() {
        Values rules = chain.read(APPRAISALS, "rules");
        return new AppraisalRules(
                Math.toIntExact(rules.number("0")),
                Math.toIntExact(rules.number("2")),
                Math.toIntExact(rules.number("3")));
    }

    /// Firm of a valuer's wallet, 0 when it is not listed.
    long firm(String signer) {
        return chain.read(APPRAISALS, "firmOf", signer).singleInteger().longValueExact();
    }

    private static String word(Values values) {
        return Hex.of((byte[]) values.single());
    }
}
