package io.florin.lending.loan;

import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.ContractReverted;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.TypedDataSigner;
import io.florin.lending.onchain.Values;
import io.florin.lending.product.Product;
import io.florin.lending.schedule.LoanRow;
import io.florin.lending.schedule.LoanSchedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Asks the contracts about an offer before it is signed, so that nothing is signed that the chain reads otherwise.
@ApplicationScoped
class OfferCheck {
    private static final byte[] BASE_RATE = Arrays.copyOf("BASE_RATE".getBytes(StandardCharsets.US_ASCII), 32);

    private final ChainReader chain;
    private final TypedDataSigner signer;

    OfferCheck(ChainReader chain, TypedDataSigner signer) {
        this.chain = chain;
        this.signer = signer;
    }

    /// What the contract computes of an offer.
    record Confirmed(String termsHash, String loanId, String scheduleHash) {}

    /// Confirms that digest, rate, rows and total cost are the same on both sides.
    ///
    /// @param typedData what would be signed
    /// @return refused when the base rate moved, or a governed value no longer fits
    /// @throws IllegalStateException when the contract computes other figures than we do
    Result<Confirmed> confirm(OfferWords words, String typedData, Product product, LoanSchedule schedule) {
        List<Object> offer = words.argument();
        require(signer.digest(typedData).equals(bytes("offerDigest", offer)), "the digest");
        Values chainSchedule;
        BigInteger base;
        try {
            base = chain.read(
                            "Markets",
                            "valueAt",
                            BASE_RATE,
                            words.parameterVersion(),
                            words.issuedAt().getEpochSecond())
                    .singleInteger();
            chainSchedule = chain.read("Origination", "scheduleOf", offer);
        } catch (ContractReverted refused) {
            return moved(refused.error());
        }
        if (!base.add(product.margin().wad()).equals(words.rate().wad())) {
            return moved("the base rate is now another one");
        }
        require(chainSchedule.integer("totalCost").equals(schedule.totalCostUnits()), "the total cost");
        requireRows(product, words, schedule);
        return Result.done(
                new Confirmed(bytes("termsHash", offer), bytes("loanIdOf", offer), chainSchedule.hex("scheduleHash")));
    }

    private void requireRows(Product product, OfferWords words, LoanSchedule schedule) {
        List<Object> plan = List.of(
                product.family(),
                product.dayCount(),
                words.periodMonths(),
                words.count(),
                words.startDay(),
                product.quantum(),
                words.rate().wad(),
                words.principal(),
                words.instalment(),
                product.lastTolerance());
        List<?> rows = (List<?>) chain.read("Schedules", "rows", plan).single();
        require(rows.size() == schedule.rows().size(), "the number of rows");
        for (int i = 0; i < rows.size(); i++) {
            Values theirs = (Values) rows.get(i);
            LoanRow ours = schedule.rows().get(i);
            require(
                    theirs.number("dueDay") == ours.dueDay()
                            && theirs.integer("interest").equals(ours.interest())
                            && theirs.integer("principal").equals(ours.principal()),
                    "row " + (i + 1));
        }
    }

    private String bytes(String function, List<Object> offer) {
        return Hex.of((byte[]) chain.read("Origination", function, offer).single());
    }

    private static Result<Confirmed> moved(String why) {
        return Result.conflict(
                "changed-meanwhile", "The terms changed on chain meanwhile (" + why + "); decide again.");
    }

    private static void require(boolean same, String what) {
        if (!same) {
            throw new IllegalStateException("service and contract differ in " + what + " of an offer");
        }
    }
}
