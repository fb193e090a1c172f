package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.contracts.abi.Governor;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;

/// Members lock FLV, propose another base rate, vote, and carry the passed proposal out.
final class VoteStory {
    private static final BigInteger FLV = BigInteger.TEN.pow(18);
    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final int VOTING = 2;
    private static final int SUCCEEDED = 4;
    private static final int QUEUED = 5;

    private final DemoTime time;

    VoteStory(DemoTime time) {
        this.time = time;
    }

    /// Locks once; a member with a lock has done it.
    void lock(Wallet wallet, WorldPlan.Lock plan) {
        if (Contracts.read(wallet.voteLock().lockedOf(wallet.address())).signum() > 0) {
            return;
        }
        BigInteger amount = BigInteger.valueOf(plan.amount()).multiply(FLV);
        long end = DemoTime.day(time.now()) + plan.days();
        wallet.send(wallet.flv().approve(wallet.contracts().address("VoteLock"), amount));
        wallet.send(wallet.voteLock().lock(amount, BigInteger.valueOf(end)));
    }

    /// @return id of the proposal
    String propose(Person proposer, WorldPlan.Proposal plan) {
        JsonNode preview = proposer.api()
                .post(
                        "/api/v1/proposals/previews",
                        Map.of(
                                "template",
                                "parameter",
                                "title",
                                plan.title(),
                                "text",
                                plan.text(),
                                "parameter",
                                Map.of("key", "BASE_RATE", "value", plan.value())),
                        proposer.key("preview-" + plan.value()));
        List<Governor.Call> calls = new ArrayList<>();
        for (JsonNode call : preview.path("calls")) {
            calls.add(new Governor.Call(
                    call.path("target").asText(),
                    Numeric.hexStringToByteArray(call.path("data").asText())));
        }
        TransactionReceipt receipt = proposer.wallet()
                .send(proposer.wallet()
                        .governor()
                        .propose(
                                BigInteger.valueOf(preview.path("templateId").longValue()),
                                calls,
                                preview.path("description").asText()));
        return Numeric.toHexString(Governor.getProposalCreatedEvents(receipt).getFirst().id);
    }

    /// Waits for the end of the review and casts the ballots that are not yet cast.
    ///
    /// @param ballots side by voter
    void vote(String proposal, Map<Wallet, WorldPlan.Side> ballots) {
        byte[] id = Numeric.hexStringToByteArray(proposal);
        ballots.forEach((wallet, side) -> {
            Governor governor = wallet.governor();
            time.moveTo(at(Contracts.read(governor.proposal(id)).voteStart));
            boolean open = state(governor, id) == VOTING;
            if (open && !Contracts.read(governor.voteOf(id, wallet.address())).voted) {
                wallet.send(governor.castVote(id, BigInteger.valueOf(side.ordinal())));
            }
        });
    }

    /// Waits for the keeper to record the quorum, for the end of the vote and for the delay, then executes.
    void carryOut(String proposal, Wallet anyone) {
        byte[] id = Numeric.hexStringToByteArray(proposal);
        Governor governor = anyone.governor();
        if (state(governor, id) == VOTING) {
            Patience.until(
                    "the record of the quorum",
                    () -> Contracts.read(governor.proposal(id)).quorumAt.signum() > 0);
            time.moveTo(at(Contracts.read(governor.voteEnd(id))));
        }
        if (state(governor, id) == SUCCEEDED) {
            anyone.send(governor.queue(id));
        }
        if (state(governor, id) == QUEUED) {
            time.moveTo(at(Contracts.read(governor.proposal(id)).dueAt));
            anyone.send(governor.execute(id));
        }
    }

    private static int state(Governor governor, byte[] id) {
        return Contracts.read(governor.state(id)).intValueExact();
    }

    private static Instant at(BigInteger unixSeconds) {
        return Instant.ofEpochSecond(unixSeconds.longValueExact()).plus(MARGIN);
    }
}
