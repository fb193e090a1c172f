package io.florin.lending.activity.store;

import io.florin.lending.activity.model.Act;
import io.florin.lending.activity.model.Kind;
import io.florin.lending.onchain.ChainEvent;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.onchain.ContractCalls;
import io.florin.lending.onchain.EventProjection;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.ProjectionRows;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns the events of all contracts into what people did, each action once: a token transfer is an action of its
/// own only when neither end is a contract of ours or one of its sub-accounts.
@ApplicationScoped
class ActivityProjection implements EventProjection {
    private static final String FLUSD = "FLUSD";
    private static final String FLV = "FLV";
    private static final String SHARE = "share";
    /// Contracts whose token has the name.
    private static final Map<String, String> TOKENS =
            Map.of("FLUSD", FLUSD, "FLV", FLV, "TestReserveToken", "tUSD", "TrancheVault", SHARE);

    private final ProjectionRows rows;
    private final InnerAccounts inner;
    private final ContractCalls calls;
    private final ChangeFeed changes;

    ActivityProjection(ProjectionRows rows, InnerAccounts inner, ContractCalls calls, ChangeFeed changes) {
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
            case "PegModule" -> atThePeg(event);
            case "TrancheVault" -> event.name().equals("Transfer") ? transfer(event) : atTheVault(event);
            case "LoanBook" -> aboutLoans(event);
            case "VoteLock", "Governor" -> aboutVotes(event);
            case "IdentityGate", "CollateralRegistry" -> aboutRecords(event);
            default -> event.name().equals("Transfer") ? transfer(event) : List.of();
        };
    }

    private List<Act> transfer(ChainEvent event) {
        String from = event.values().address("from");
        String to = event.values().address("to");
        String token = token(event.contract());
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

    private static List<Act> atThePeg(ChainEvent event) {
        Values values = event.values();
        return switch (event.name()) {
            case "Bought" -> {
                BigInteger bought = values.integer("flusdOut");
                yield toAnother(
                        Act.of(values.address("buyer"), Kind.BOUGHT).amount(bought, FLUSD),
                        values.address("to"),
                        bought,
                        FLUSD);
            }
            case "Redeemed" ->
                toAnother(
                        Act.of(values.address("redeemer"), Kind.REDEEMED).amount(values.integer("flusdIn"), FLUSD),
                        values.address("to"),
                        values.integer("reserveOut"),
                        token("TestReserveToken"));
            default -> List.of();
        };
    }

    /// The action, and what it brought to another account when it was for one.
    private static List<Act> toAnother(Act act, String receiver, BigInteger amount, String token) {
        if (act.wallet().equals(receiver)) {
            return List.of(act);
        }
        return List.of(
                act.with(receiver),
                Act.of(receiver, Kind.RECEIVED).amount(amount, token).with(act.wallet()));
    }

    private static List<Act> atTheVault(ChainEvent event) {
        Values values = event.values();
        if (!values.has("lender")) {
            return List.of();
        }
        String lender = values.address("lender");
        return switch (event.name()) {
            case "Deposited" -> List.of(Act.of(lender, Kind.SUPPLIED).amount(values.integer("assets"), FLUSD));
            case "WithdrawnAtOnce" -> List.of(Act.of(lender, Kind.WITHDRAWN).amount(values.integer("assets"), FLUSD));
            case "WithdrawalRequested" ->
                List.of(Act.of(lender, Kind.WITHDRAWAL_REQUESTED).amount(values.integer("shares"), SHARE));
            case "RequestCancelled" ->
                List.of(Act.of(lender, Kind.REQUEST_CANCELLED).amount(values.integer("shares"), SHARE));
            case "Claimed" ->
                values.integer("assets").signum() == 0
                        ? List.of()
                        : List.of(Act.of(lender, Kind.CLAIMED).amount(values.integer("assets"), FLUSD));
            default -> List.of();
        };
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

    private static List<Act> aboutVotes(ChainEvent event) {
        Values values = event.values();
        return switch (event.name()) {
            case "Locked" ->
                List.of(Act.of(values.address("member"), Kind.VOTES_LOCKED).amount(values.integer("added"), FLV));
            case "Unlocked" ->
                List.of(Act.of(values.address("member"), Kind.VOTES_UNLOCKED).amount(values.integer("amount"), FLV));
            case "DelegateChanged" -> {
                String delegate = values.address("delegate");
                yield List.of(Act.of(values.address("member"), Kind.DELEGATED)
                        .with(delegate.equals(InnerAccounts.NOBODY) ? null : delegate));
            }
            case "ProposalCreated" ->
                List.of(Act.of(values.address("proposer"), Kind.PROPOSED).about(values.hex("id")));
            case "VoteCast" -> voted(values);
            default -> List.of();
        };
    }

    /// The member whose power counted, and the delegate who cast it.
    private static List<Act> voted(Values values) {
        String member = values.address("member");
        String caster = values.address("by");
        Act own = vote(member, values).with(caster);
        return member.equals(caster)
                ? List.of(own)
                : List.of(own, vote(caster, values).with(member));
    }

    private static Act vote(String wallet, Values values) {
        return Act.of(wallet, Kind.VOTED).amount(values.integer("power"), FLV).about(values.hex("id"));
    }

    private static List<Act> aboutRecords(ChainEvent event) {
        Values values = event.values();
        return switch (event.name()) {
            case "AssetRegistered" ->
                List.of(Act.of(values.address("owner"), Kind.ASSET_REGISTERED).about(values.hex("asset")));
            case "RecordSet" -> List.of(Act.of(values.address("account"), Kind.RECORD_SET));
            case "Frozen" -> List.of(Act.of(values.address("account"), Kind.FROZEN));
            case "Unfrozen" -> List.of(Act.of(values.address("account"), Kind.UNFROZEN));
            default -> List.of();
        };
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

    private static String token(String contract) {
        String token = TOKENS.get(contract);
        if (token == null) {
            throw new IllegalArgumentException(contract + " is no token");
        }
        return token;
    }

    private static byte[] word(BigInteger number) {
        byte[] word = new byte[32];
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - word.length);
        System.arraycopy(bytes, from, word, word.length - (bytes.length - from), bytes.length - from);
        return word;
    }
}
