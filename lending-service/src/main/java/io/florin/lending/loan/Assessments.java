package io.florin.lending.loan;

import io.florin.compliance.api.Action;
import io.florin.compliance.api.Clearance;
import io.florin.compliance.api.ClearanceGate;
import io.florin.lending.collateral.Collateral;
import io.florin.lending.loan.model.Assessment;
import io.florin.lending.loan.model.ClearanceAnswer;
import io.florin.lending.loan.model.Finances;
import io.florin.lending.loan.model.Request;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.product.Product;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.Optional;

/// Collects the facts of today and has the rules answer.
@ApplicationScoped
class Assessments {
    private final ClearanceGate gate;
    private final ChainReader chain;
    private final Collateral collateral;

    Assessments(ClearanceGate gate, ChainReader chain, Collateral collateral) {
        this.gate = gate;
        this.chain = chain;
        this.collateral = collateral;
    }

    Assessment assess(String userId, Request request, Finances finances, Product product, Terms terms) {
        Optional<Collateral.Security> security = collateral.forLoan(request.assetId(), userId);
        return Assessment.of(new Assessment.Facts(
                request,
                finances,
                product,
                terms.totalPayable(),
                answer(clearance(userId)),
                security.map(Collateral.Security::lendableToday).orElse(BigInteger.ZERO),
                security.flatMap(Collateral.Security::lien).isPresent(),
                poolAvailable()));
    }

    Clearance clearance(String userId) {
        return gate.clearance(userId, Action.BORROW);
    }

    /// Cash free for new loans, FLUSD units.
    BigInteger poolAvailable() {
        return chain.read("Pool", "figures").singleTuple().integer("available");
    }

    static ClearanceAnswer answer(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Cleared cleared -> ClearanceAnswer.CLEARED;
            case Clearance.Held held -> ClearanceAnswer.HELD;
            case Clearance.Refused refused -> ClearanceAnswer.REFUSED;
        };
    }
}
