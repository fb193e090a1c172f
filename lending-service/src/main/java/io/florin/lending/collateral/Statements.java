package io.florin.lending.collateral;

import io.florin.lending.collateral.model.AppraisalRules;
import io.florin.lending.collateral.model.SignedStatement;
import io.florin.lending.collateral.model.StatementDraft;
import io.florin.lending.collateral.store.RoundTable;
import io.florin.lending.collateral.store.StatementTable;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.onchain.ServiceSigner;
import io.florin.lending.onchain.Submission;
import io.florin.lending.onchain.TransactionOutbox;
import io.florin.lending.onchain.TypedDataSigner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Valuers' statements, each signed with the valuer's own wallet and sent together when the round is full.
@ApplicationScoped
@Transactional
public class Statements {
    private final AppraisalTasks tasks;
    private final RoundTable rounds;
    private final StatementTable statements;
    private final StatementData data;
    private final Valuation valuation;
    private final LinkedWallets wallets;
    private final TypedDataSigner signatures;
    private final TransactionOutbox outbox;
    private final ChangeFeed feed;
    private final InstantSource clock;

    Statements(
            AppraisalTasks tasks,
            RoundTable rounds,
            StatementTable statements,
            StatementData data,
            Valuation valuation,
            LinkedWallets wallets,
            TypedDataSigner signatures,
            TransactionOutbox outbox,
            ChangeFeed feed,
            InstantSource clock) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.statements = statements;
        this.data = data;
        this.valuation = valuation;
        this.wallets = wallets;
        this.signatures = signatures;
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
    }

    /// Takes a signed draft; the one that fills the round sends it to the chain.
    public Outcome<AppraisalTaskView> sign(Caller caller, UUID roundId, UUID draftId, String signature) {
        Optional<AppraisalTask> seen = rounds.lock(roundId).map(tasks::of);
        if (seen.isEmpty()) {
            return Outcome.hidden();
        }
        AppraisalTask task = seen.get();
        Optional<Outcome<AppraisalTaskView>> barred = task.barred(caller);
        if (barred.isPresent()) {
            return barred.get();
        }
        Optional<StatementDraft> draft = statements
                .draft(draftId)
                .filter(found ->
                        found.userId().equals(caller.id()) && found.roundId().equals(roundId));
        if (draft.isEmpty()) {
            return Outcome.invalid("draftId", "is no draft of yours in this round");
        }
        String canonical = SignedStatement.canonical(signature);
        if (!signedBy(draft.get().signer(), data.of(draft.get(), task.asset().chainId()), canonical)
                || !wallets.of(caller.id()).contains(draft.get().signer())) {
            return Outcome.invalid(
                    "signature", "is not by your wallet " + draft.get().signer() + " over this draft");
        }
        return accept(caller, task, draft.get(), canonical);
    }

    private boolean signedBy(String signer, String typedData, String signature) {
        try {
            return signatures.recover(typedData, signature).equals(signer);
        } catch (IllegalArgumentException malformed) {
            return false; // no signature of anybody
        }
    }

    private Outcome<AppraisalTaskView> accept(
            Caller caller, AppraisalTask task, StatementDraft draft, String signature) {
        AppraisalRules rules = valuation.rules();
        if (!rules.inTime(draft.effectiveDay(), valuation.today())) {
            return Outcome.conflict("statement-out-of-date", "The day of valuation is too old by now; draft again.");
        }
        long firm = valuation.firm(draft.signer());
        if (firm == 0) {
            return Outcome.conflict("not-a-valuer", "The wallet is no longer on the contract's list of valuers.");
        }
        if (!statements.insert(new SignedStatement(draft, firm, signature), clock.instant())) {
            return AppraisalTask.sameFirm();
        }
        submitIfFull(task, rules);
        feed.changed("assets");
        feed.changed("appraisals");
        AppraisalTask now = rounds.find(draft.roundId()).map(tasks::of).orElseThrow();
        return Outcome.done(tasks.view(caller, now));
    }

    private void submitIfFull(AppraisalTask task, AppraisalRules rules) {
        UUID roundId = task.round().id();
        String asset = task.asset().chainId();
        List<SignedStatement> given = statements.ofRound(roundId);
        if (given.size() < task.round().needed()) {
            return;
        }
        List<BigInteger> values =
                given.stream().map(statement -> statement.draft().value()).toList();
        int needed = rules.needed(values, valuation.latest(asset).map(Valuation.Latest::value));
        if (given.size() < needed) {
            rounds.need(roundId, needed);
            return;
        }
        List<Object> arguments = List.of(
                asset,
                given.stream()
                        .map(statement -> (Object) statement.draft().arguments(asset))
                        .toList(),
                given.stream().map(SignedStatement::signature).toList());
        outbox.enqueue(new Submission(
                task.round().submissionKey(), ServiceSigner.PUBLISHER, "Appraisals", "submitRound", arguments));
        rounds.submitted(roundId, clock.instant());
    }
}
