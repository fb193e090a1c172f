package io.florin.lending.collateral;

import io.florin.lending.collateral.model.AppraisalRound;
import io.florin.lending.collateral.model.Asset;
import io.florin.lending.collateral.model.RoundState;
import io.florin.lending.collateral.model.SignedStatement;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.Role;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// An appraisal round with what belongs to it.
record AppraisalTask(AppraisalRound round, Asset asset, List<SignedStatement> statements) {
    private static final Logger LOG = Logger.getLogger(AppraisalTask.class);

    AppraisalTask {
        statements = List.copyOf(statements);
    }

    boolean signedBy(Caller caller) {
        return statements.stream().anyMatch(given -> given.draft().userId().equals(caller.id()));
    }

    /// Whoever owns an asset or decides on loans does not value it.
    boolean conflicts(Caller caller) {
        return asset.ownerId().equals(caller.id()) || caller.roles().contains(Role.UNDERWRITER);
    }

    /// Why this person may give no statement in this round now.
    <T> Optional<Outcome<T>> barred(Caller caller) {
        if (conflicts(caller)) {
            LOG.infof("user %s may not value asset %s: conflict of interest", caller.id(), asset.id());
            return Optional.of(Outcome.conflict(
                    "conflict-of-interest", "Whoever owns the asset or decides on its loans cannot value it."));
        }
        if (signedBy(caller)) {
            return Optional.of(Outcome.conflict("already-signed", "You signed a statement in this round already."));
        }
        if (round.state() != RoundState.OPEN) {
            return Optional.of(Outcome.conflict("round-closed", "This round takes no more statements."));
        }
        return Optional.empty();
    }

    static <T> Outcome<T> sameFirm() {
        return Outcome.conflict("same-firm", "A valuer of this firm signed in this round already.");
    }
}
