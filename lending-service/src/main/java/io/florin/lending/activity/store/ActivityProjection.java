package io.florin.lending.activity.store;

import io.florin.lending.activity.model.Act;
import io.florin.lending.activity.model.Kind;
import io.florin.lending.database.Rows;
import io.florin.lending.onchain.ChainEvent;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.onchain.ContractCalls;
import io.florin.lending.onchain.EventProjection;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/// Turns the events of all contracts into what people did, each action once: a token transfer is an action of its
/// own only when neither end is a contract of ours or one of its sub-accounts.
@ApplicationScoped
class ActivityProjection implements EventProjection {
    private static final String FLUSD = "FLUSD";

    private final Rows rows;
    private final InnerAccounts inner;
    private final ContractCalls calls;
    private final ChangeFeed changes;

    ActivityProjection(Rows rows, InnerAccounts inner, ContractCalls calls, ChangeFeed changes) {
        this.rows = rows;
        this.inner = inner;
        this.calls = calls;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "activity-v1";
    }

    @Override
    public Set<String> contracts() {
        return Set.of(
                "FLUSD",
                "FLV",
                "TestReserveToken",
                "TrancheVault",
                "PegModule",
                "CollateralRegistry",
                "LoanBook",
                "VoteLock",
                "Governor",
                "IdentityGate");
    }

    @Override
    public void apply(ChainEvent event) {
        note(event);
        List<Act> acts = acts(event);
        for (int part = 0; part < acts.size(); part++) {
            insert(event, part, acts.get(part));
        }
        if (!acts.isEmpty()) {
            changes.changed("activity");
        }
    }

    @Override
    public void clear() {
        for (String table : new String[] {"item", "inner_account", "loan_borrower"}) {
            rows.update("delete from activity." + table);
        }
    }

    /// Remembers what later events need: sub-accounts, and whose a loan is.
    private void note(ChainEvent event) {
        Values values = event.values();
        switch (event.name()) {
            case "LoanApproved" -> {
                inner.add(calls.subAccount("LoanBook", values.bytes("loan")));
                rows.update(
                        "insert into activity.loan_borrower (loan, borrower) values (?, ?)",
                        values.hex("loan"),
                        values.address("borrower"));
            }
            case "WithdrawalRequested" -> inner.add(calls.subAccount("TrancheVault", word(values.integer("cohort"))));
            case "Redeemed" ->
                inner.add(
                        calls.subAccount("PegModule", word(new BigInteger(1, Hex.bytes(values.address("redeemer"))))));
            default -> {
                // other events make no account
            }
        }
    }

    private List<Act> acts(ChainEvent event) {
        return switch (event.contract()) {
            case "PegModule" -> Acts.atThePeg(event);
            case "TrancheVault" -> event.name().equals("Transfer") ? transfer(event) : Acts.atTheVault(event);
            case "LoanBook" -> aboutLoans(event);
            case "VoteLock", "Governor" -> Acts.aboutVotes(event);
            case "IdentityGate", "CollateralRegistry" -> Acts.aboutRecords(event);
            default -> event.name().equals("Transfer") ? transfer(event) : List.of();
        };
    }

    private List<Act> transfer(ChainEvent event) {
        String from = event.values().address("from");
        String to = event.values().address("to");
        String token = Acts.token(event.contract());
        BigInteger value = event.values().integer("value");
        boolean made = from.equals(InnerAccounts.NOBODY);
        if (made && !event.contract().equals("FLUSD") && !event.contract().equals("TrancheVault")) {
            // the faucet, founding grants; FLUSD and shares are made only by buying and supplying
            return inner.contains(to)
                    ? List.of()
                    : List.of(Act.of(to, Kind.RECEIVED).amount(value, token));
        }
        if (made || to.equals(InnerAccounts.NOBODY) || inner.contains(from) || inner.contains(to)) {
            return List.of();
        }
        return List.of(
                Act.of(from, Kind.SENT).amount(value, token).with(to),
                Act.of(to, Kind.RECEIVED).amount(value, token).with(from));
    }

    private List<Act> aboutLoans(ChainEvent event) {
        Values values = event.values();
        return switch (event.name()) {
            case "LoanApproved" ->
                List.of(Act.of(values.address("borrower"), Kind.LOAN_APPROVED)
                        .amount(values.tuple("terms").integer("principal"), FLUSD)
                        .about(values.hex("loan")));
            case "LoanDrawn" ->
                List.of(Act.of(values.address("borrower"), Kind.LOAN_DRAWN)
                        .amount(values.integer("amount"), FLUSD)
                        .about(values.hex("loan")));
            case "LoanRepaid" -> repaid(values);
            case "LoanClosed" ->
                List.of(Act.of(values.address("borrower"), Kind.LOAN_CLOSED).about(values.hex("loan")));
            default -> List.of();
        };
    }

    /// Anybody may pay; the borrower sees it too.
    private List<Act> repaid(Values values) {
        String loan = values.hex("loan");
        String payer = values.address("payer");
        String borrower = rows.first(
                        "select borrower from activity.loan_borrower where loan = ?",
                        row -> row.getString("borrower"),
                        loan)
                .orElse(payer);
        Act act = Act.of(payer, Kind.LOAN_REPAID)
                .amount(values.integer("amount"), FLUSD)
                .about(loan);
        if (payer.equals(borrower)) {
            return List.of(act);
        }
        Act seen = Act.of(borrower, Kind.LOAN_REPAID)
                .amount(values.integer("amount"), FLUSD)
                .about(loan);
        return List.of(act.with(borrower), seen.with(payer));
    }

    private void insert(ChainEvent event, int part, Act act) {
        rows.update(
                "insert into activity.item (block, log_index, part, wallet, kind, amount, token, counterparty, subject,"
                        + " at, transaction) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.block(),
                event.logIndex(),
                part,
                act.wallet(),
                act.kind().word(),
                act.amount(),
                act.token(),
                act.counterparty(),
                act.subject(),
                event.time().getEpochSecond(),
                event.transaction());
    }

    private static byte[] word(BigInteger number) {
        byte[] word = new byte[32];
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - word.length);
        System.arraycopy(bytes, from, word, word.length - (bytes.length - from), bytes.length - from);
        return word;
    }
}
