package io.florin.contracts.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.contracts.abi.Governor;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;

/// Members lock FLV, propose another base rate, vote, wait and execute.
final class VoteStory {
    private static final BigInteger FOR = BigInteger.ONE;
    private static final BigInteger LOCKED = new BigInteger("2000000000000000000000000");
    private static final BigInteger NEW_RATE = new BigInteger("30000000000000000");
    private static final BigInteger EXECUTED = BigInteger.valueOf(6);

    private final World world;

    VoteStory(World world) {
        this.world = world;
    }

    void tell() {
        Credentials first = DemoAccounts.credentials(DemoAccounts.FIRST_MEMBER);
        for (int index = DemoAccounts.FIRST_MEMBER; index <= DemoAccounts.LAST_MEMBER; index++) {
            Credentials member = DemoAccounts.credentials(index);
            world.send(world.flv(member).approve(world.record.address(Part.VOTE_LOCK), LOCKED));
            world.send(world.voteLock(member).lock(LOCKED, BigInteger.valueOf(world.today() + 365)));
        }
        world.chain.advance(Duration.ofMinutes(1));
        byte[] key = Units.key("BASE_RATE");
        String data = world.markets(first).setParameter(key, NEW_RATE).encodeFunctionCall();
        Governor governor = world.governor(first);
        TransactionReceipt receipt = world.send(governor.propose(
                BigInteger.valueOf(RoleMap.PARAMETER_CHANGE),
                List.of(new Governor.Call(world.record.address(Part.MARKETS), Numeric.hexStringToByteArray(data))),
                "Lower the base rate to 3 %\n\nHouses are safe."));
        byte[] id = Governor.getProposalCreatedEvents(receipt).getFirst().id;
        world.chain.advance(Duration.ofHours(1).plusMinutes(1));
        for (int index = DemoAccounts.FIRST_MEMBER; index <= DemoAccounts.LAST_MEMBER; index++) {
            world.send(world.governor(DemoAccounts.credentials(index)).castVote(id, FOR));
        }
        world.send(governor.recordQuorum(id));
        world.chain.advance(Duration.ofDays(1));
        world.send(governor.queue(id));
        assertTrue(world.refuses(governor.execute(id)), "nothing executes before its delay");
        world.chain.advance(Duration.ofDays(1).plusMinutes(1));
        world.send(governor.execute(id));
        assertEquals(EXECUTED, world.read(governor.state(id)), "the proposal is executed");
        assertEquals(NEW_RATE, world.read(world.markets(first).parameter(key)).value, "the vote changed the rate");
    }
}
