package io.florin.lending.collateral;

import io.florin.lending.collateral.model.AppraisalRound;
import io.florin.lending.collateral.model.Asset;
import io.florin.lending.collateral.model.RoundState;
import io.florin.lending.collateral.model.StatementDraft;
import io.florin.lending.collateral.store.AssetTable;
import io.florin.lending.collateral.store.RoundTable;
import io.florin.lending.collateral.store.StatementTable;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.LinkedWallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What valuers see. Open rounds are everybody's task; later a round is visible to those who signed in it. Until a
/// round is full, a valuer sees their own statement only, so that no value leans on another.
@ApplicationScoped
@Transactional
public class AppraisalTasks {
    private final AssetTable assets;
    private final RoundTable rounds;
    private final StatementTable statements;
    private final Valuation valuation;
    private final LinkedWallets wallets;

    AppraisalTasks(
            AssetTable assets,
            RoundTable rounds,
            StatementTable statements,
            Valuation valuation,
            LinkedWallets wallets) {
        this.assets = assets;
        this.rounds = rounds;
        this.statements = statements;
        this.valuation = valuation;
        this.wallets = wallets;
    }

    /// The inbox, oldest first.
    ///
    /// @param open true for rounds that still take statements, false for the others, null for both
    public List<AppraisalTaskView.Summary> inbox(Caller caller, @Nullable Boolean open) {
        return rounds.visibleTo(caller.id()).stream()
                .filter(round -> open == null || open == (round.state() == RoundState.OPEN))
                .map(round -> summary(caller, of(round)))
                .toList();
    }

    /// One task, if the person may see it.
    public Outcome<AppraisalTaskView> find(Caller caller, UUID id) {
        return visible(caller, rounds.find(id))
                .map(task -> Outcome.done(view(caller, task)))
                .orElseGet(Outcome::hidden);
    }

    private Optional<AppraisalTask> visible(Caller caller, Optional<AppraisalRound> round) {
        return round.map(this::of).filter(task -> task.round().state() == RoundState.OPEN || task.signedBy(caller));
    }

    AppraisalTask of(AppraisalRound round) {
        Asset asset = assets.find(round.assetId()).orElseThrow();
        return new AppraisalTask(round, asset, statements.ofRound(round.id()));
    }

    /// The caller's linked wallets that the contract lists.
    List<String> signers(Caller caller) {
        return wallets.of(caller.id()).stream()
                .filter(wallet -> valuation.firm(wallet) != 0)
                .toList();
    }

    AppraisalTaskView view(Caller caller, AppraisalTask task) {
        Asset asset = task.asset();
        @Nullable
        String last = valuation
                .latest(asset.chainId())
                .map(latest -> latest.value().toString())
                .orElse(null);
        return new AppraisalTaskView(
                summary(caller, task),
                AssetView.Description.of(asset.description()),
                asset.id(),
                assets.documents(asset.id()).stream()
                        .map(AssetView.Document::of)
                        .toList(),
                asset.chainId(),
                last,
                task.conflicts(caller) ? List.of() : signers(caller),
                task.statements().stream()
                        .filter(given -> mayRead(caller, task, given.draft()))
                        .map(given -> statement(caller, given.draft()))
                        .toList());
    }

    private static boolean mayRead(Caller caller, AppraisalTask task, StatementDraft draft) {
        boolean full = task.round().state() != RoundState.OPEN;
        return draft.userId().equals(caller.id()) || (full && task.signedBy(caller));
    }

    private static AppraisalTaskView.Statement statement(Caller caller, StatementDraft draft) {
        return new AppraisalTaskView.Statement(
                draft.signer(),
                draft.value().toString(),
                draft.method().word(),
                draft.effectiveDay(),
                draft.report().text(),
                draft.userId().equals(caller.id()));
    }

    private static AppraisalTaskView.Summary summary(Caller caller, AppraisalTask task) {
        String mine = task.conflicts(caller) ? "conflicted" : task.signedBy(caller) ? "signed" : "none";
        return new AppraisalTaskView.Summary(
                task.round().id(),
                task.asset().description().city(),
                task.asset().description().country(),
                task.asset().description().kind(),
                task.round().requestedAt(),
                task.statements().size(),
                task.round().needed(),
                mine,
                task.round().state().word());
    }
}
