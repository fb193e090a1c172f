package io.florin.lending.activity.store;

import io.florin.lending.activity.model.Act;
import io.florin.lending.activity.model.Kind;
import io.florin.lending.onchain.ChainEvent;
import io.florin.lending.onchain.Values;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// Actions that follow from one event alone.
final class Acts {
    private static final String FLUSD = "FLUSD";
    private static final String FLV = "FLV";
    private static final String SHARE = "share";
    /// Contracts whose token has the name.
    private static final Map<String, String> TOKENS =
            Map.of("FLUSD", FLUSD, "FLV", FLV, "TestReserveToken", "tUSD", "TrancheVault", SHARE);

    private Acts() {}

    /// Name of the token that a contract is.
    static String token(String contract) {
        String token = TOKENS.get(contract);
        if (token == null) {
            throw new IllegalArgumentException(contract + " is no token");
        }
        return token;
    }

    /// Bought and redeemed.
    static List<Act> atThePeg(ChainEvent event) {
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

    /// Supplied, withdrawn, and what happened in the queue.
    static List<Act> atTheVault(ChainEvent event) {
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

    /// Locks, delegations, proposals and votes.
    static List<Act> aboutVotes(ChainEvent event) {
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

    /// Assets, identity records and freezes.
    static List<Act> aboutRecords(ChainEvent event) {
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
}
