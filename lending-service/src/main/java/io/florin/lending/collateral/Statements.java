package io.florin.lending.collateral;

import io.florin.lending.collateral.AppraisalTasks.Task;
import io.florin.lending.collateral.model.AppraisalRules;
import io.florin.lending.collateral.model.Bytes;
import io.florin.lending.collateral.model.RoundState;
import io.florin.lending.collateral.model.SignedStatement;
import io.florin.lending.collateral.model.StatementDraft;
import io.florin.lending.collateral.model.ValuationMethod;
import io.florin.lending.collateral.store.RoundTable;
import io.florin.lending.collateral.store.StatementTable;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.onchain.Keccak256;
import io.florin.lending.onchain.ServiceSigner;
import io.florin.lending.onchain.Submission;
import io.florin.lending.onchain.TransactionOutbox;
import io.florin.lending.onchain.TypedDataSigner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Valuers' statements: drafted here, signed with the valuer's own wallet, sent together when the round is full.
/// The contract decides on the round; what is checked here only spares valuers a refused one.
@ApplicationScoped
@Transactional
public class Statements {
    private static final Logger LOG = Logger.getLogger(Statements.class);
    private static final int SALT_BYTES = 32;
    private static final int VALUE_BITS = 128;

    private final SecureRandom random = new SecureRandom();
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

    /// What a valuer says.
    ///
    /// @param value market value, FLUSD units
    /// @param noConflict the valuer's declaration
    /// @param deviationReason needed when the value is more than 25 % from the last one
    /// @param signer lower-case 0x address
    public record Opinion(
            BigInteger value,
            ValuationMethod method,
            int effectiveDay,
            String report,
            boolean noConflict,
            @Nullable String deviationReason,
            String signer) {}

    /// @param typedData EIP-712 JSON text to sign with the wallet of the draft
    public record Drafted(UUID draftId, String typedData) {}

    /// Keeps the report and gives the statement to sign.
    public Outcome<Drafted> draft(Caller caller, UUID roundId, Opinion opinion) {
        Optional<Task> seen = tasks.visible(caller, rounds.find(roundId));
        if (seen.isEmpty()) {
            return Outcome.hidden();
        }
        Task task = seen.get();
        Optional<Outcome<Drafted>> refused = barred(caller, task);
        if (refused.isEmpty()) {
            refused = unfit(caller, task, opinion);
        }
        return refused.orElseGet(() -> keep(caller, task, opinion));
    }

    private Outcome<Drafted> keep(Caller caller, Task task, Opinion opinion) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String commitment = Keccak256.of(Bytes.join(salt, opinion.report().getBytes(StandardCharsets.UTF_8)));
        StatementDraft draft = new StatementDraft(
                UUID.randomUUID(),
                task.round().id(),
                caller.id(),
                opinion.signer(),
                opinion.value(),
                opinion.method(),
                opinion.effectiveDay(),
                commitment,
                new StatementDraft.Report(HexFormat.of().formatHex(salt), opinion.report(), opinion.deviationReason()));
        statements.insert(draft, task.asset().ownerId(), clock.instant());
        return Outcome.done(new Drafted(draft.id(), data.of(draft, task.asset().chainId())));
    }

    /// Why this person may give no statement in this round now.
    private static <T> Optional<Outcome<T>> barred(Caller caller, Task task) {
        if (task.conflicts(caller)) {
            LOG.infof(
                    "user %s may not value asset %s: conflict of interest",
                    caller.id(), task.asset().id());
            return Optional.of(Outcome.conflict(
                    "conflict-of-interest", "Whoever owns the asset or decides on its loans cannot value it."));
        }
        if (task.signedBy(caller)) {
            return Optional.of(Outcome.conflict("already-signed", "You signed a statement in this round already."));
        }
        if (task.round().state() != RoundState.OPEN) {
            return Optional.of(Outcome.conflict("round-closed", "This round takes no more statements."));
        }
        return Optional.empty();
    }

    /// What is wrong with the opinion.
    private Optional<Outcome<Drafted>> unfit(Caller caller, Task task, Opinion opinion) {
        if (!opinion.noConflict()) {
            return Optional.of(Outcome.invalid("noConflict", "must be declared"));
        }
        if (opinion.value().signum() <= 0 || opinion.value().bitLength() > VALUE_BITS) {
            return Optional.of(Outcome.invalid("value", "must be from 1 to 2^128 - 1"));
        }
        if (!wallets.of(caller.id()).contains(opinion.signer())) {
            return Optional.of(Outcome.invalid("signer", "is not one of your linked wallets"));
        }
        long firm = valuation.firm(opinion.signer());
        if (firm == 0) {
            return Optional.of(Outcome.invalid("signer", "is not on the contract's list of valuers"));
        }
        if (task.statements().stream().anyMatch(given -> given.firm() == firm)) {
            return Optional.of(sameFirm());
        }
        return untimely(task, opinion);
    }

    private Optional<Outcome<Drafted>> untimely(Task task, Opinion opinion) {
        AppraisalRules rules = valuation.rules();
        long today = valuation.today();
        if (!rules.inTime(opinion.effectiveDay(), today)) {
            return Optional.of(Outcome.invalid(
                    "effectiveDay", "must be from " + (today - rules.statementDays()) + " to " + today + " (today)"));
        }
        Optional<Valuation.Latest> last = valuation.latest(task.asset().chainId());
        if (last.isPresent() && opinion.effectiveDay() <= last.get().effectiveDay()) {
            return Optional.of(Outcome.invalid(
                    "effectiveDay",
                    "must be after that of the present value (" + last.get().effectiveDay() + ")"));
        }
        boolean unexplained =
                opinion.deviationReason() == null || opinion.deviationReason().isBlank();
        if (last.isPresent()
                && unexplained
                && AppraisalRules.deviates(opinion.value(), last.get().value())) {
            return Optional.of(
                    Outcome.invalid("deviationReason", "is needed when the value is more than 25 % from the last one"));
        }
        return Optional.empty();
    }

    /// Takes a signed draft; the one that fills the round sends it to the chain.
    public Outcome<AppraisalTaskView> sign(Caller caller, UUID roundId, UUID draftId, String signature) {
        Optional<Task> seen = tasks.visible(caller, rounds.lock(roundId));
        if (seen.isEmpty()) {
            return Outcome.hidden();
        }
        Task task = seen.get();
        Optional<Outcome<AppraisalTaskView>> barred = barred(caller, task);
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

    private Outcome<AppraisalTaskView> accept(Caller caller, Task task, StatementDraft draft, String signature) {
        AppraisalRules rules = valuation.rules();
        if (!rules.inTime(draft.effectiveDay(), valuation.today())) {
            return Outcome.conflict("statement-out-of-date", "The day of valuation is too old by now; draft again.");
        }
        long firm = valuation.firm(draft.signer());
        if (firm == 0) {
            return Outcome.conflict("not-a-valuer", "The wallet is no longer on the contract's list of valuers.");
        }
        if (!statements.insert(new SignedStatement(draft, firm, signature), clock.instant())) {
            return sameFirm();
        }
        submitIfFull(task, rules);
        feed.changed("assets");
        feed.changed("appraisals");
        return Outcome.done(tasks.view(
                caller, tasks.visible(caller, rounds.find(draft.roundId())).orElseThrow()));
    }

    private void submitIfFull(Task task, AppraisalRules rules) {
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

    private static <T> Outcome<T> sameFirm() {
        return Outcome.conflict("same-firm", "A valuer of this firm signed in this round already.");
    }
}
