package io.florin.lending.collateral;

import io.florin.lending.collateral.model.AppraisalRules;
import io.florin.lending.collateral.model.Bytes;
import io.florin.lending.collateral.model.StatementDraft;
import io.florin.lending.collateral.model.ValuationMethod;
import io.florin.lending.collateral.store.RoundTable;
import io.florin.lending.collateral.store.StatementTable;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.onchain.Keccak256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What valuers are about to sign: their opinion checked and kept, and the statement of it. The contract decides on the
/// round; what is checked here only spares valuers a refused one.
@ApplicationScoped
@Transactional
public class StatementDrafts {
    private static final int SALT_BYTES = 32;
    private static final int VALUE_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final AppraisalTasks tasks;
    private final RoundTable rounds;
    private final StatementTable statements;
    private final StatementData data;
    private final Valuation valuation;
    private final LinkedWallets wallets;
    private final InstantSource clock;

    StatementDrafts(
            AppraisalTasks tasks,
            RoundTable rounds,
            StatementTable statements,
            StatementData data,
            Valuation valuation,
            LinkedWallets wallets,
            InstantSource clock) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.statements = statements;
        this.data = data;
        this.valuation = valuation;
        this.wallets = wallets;
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
        Optional<AppraisalTask> seen = rounds.find(roundId).map(tasks::of);
        if (seen.isEmpty()) {
            return Outcome.hidden();
        }
        AppraisalTask task = seen.get();
        Optional<Outcome<Drafted>> refused = task.barred(caller);
        if (refused.isEmpty()) {
            refused = unfit(caller, task, opinion);
        }
        return refused.orElseGet(() -> keep(caller, task, opinion));
    }

    private Outcome<Drafted> keep(Caller caller, AppraisalTask task, Opinion opinion) {
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

    /// What is wrong with the opinion.
    private Optional<Outcome<Drafted>> unfit(Caller caller, AppraisalTask task, Opinion opinion) {
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
            return Optional.of(AppraisalTask.sameFirm());
        }
        return untimely(task, opinion);
    }

    private Optional<Outcome<Drafted>> untimely(AppraisalTask task, Opinion opinion) {
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
}
