package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.block.Receipt;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.Rule;
import io.florin.chain.execution.SequentialBlockExecutor;
import io.florin.chain.state.StateDiff;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The generator itself: what it makes is worth executing twice.
class GivenRandomBlocksTest {
    private static final long SEED = 42;
    private static final int BLOCKS = 60;

    private static BlockOutcome sequential(BlockCase block) {
        return new SequentialBlockExecutor(new CodeCache(1 << 22))
                .execute(block.task(), block.transactions(), block.parent());
    }

    @Test
    void whenTheSeedIsTheSame_thenSoAreTheBlocks() {
        World one = new World(SEED);
        World other = new World(SEED);
        for (int i = 0; i < 5; i++) {
            BlockCase left = new BlockGenerator(SEED + i, one).block("", i + 1);
            BlockCase right = new BlockGenerator(SEED + i, other).block("", i + 1);
            BlockOutcome.Executed first = producing(left);
            BlockOutcome.Executed second = producing(right);
            assertEquals(first.receipts(), second.receipts(), "receipts of block " + i);
            assertEquals(first.diff(), second.diff(), "changes of block " + i);
            one.state = one.state.with(first.diff());
            other.state = other.state.with(second.diff());
        }
    }

    @Test
    void whenManyAreMade_thenEveryKindSucceedsAndEveryRuleIsBroken() {
        Map<TransactionKind, Integer> succeeded = new EnumMap<>(TransactionKind.class);
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        int destroyed = 0;
        int created = 0;
        int failed = 0;
        World world = new World(SEED);
        for (int i = 0; i < BLOCKS; i++) {
            BlockGenerator generator = new BlockGenerator(SEED + i, world);
            BlockCase block = generator.block("", i + 1);
            BlockOutcome.Executed executed = producing(block);
            List<Receipt> receipts = executed.receipts();
            for (int at = 0; at < receipts.size(); at++) {
                TransactionKind kind = generator
                        .kinds()
                        .get(block.transactions()
                                .indexOf(executed.transactions().get(at)));
                succeeded.merge(kind, receipts.get(at).success() ? 1 : 0, Integer::sum);
                failed += receipts.get(at).success() ? 0 : 1;
            }
            executed.leftOut().forEach(one -> broken.add(one.refusal().rule()));
            for (StateDiff.Change change : executed.diff().accounts().values()) {
                destroyed += change.after() == null ? 1 : 0;
            }
            created += executed.diff().codes().size();
            world.state = world.state.with(executed.diff());
        }
        Set<TransactionKind> never =
                EnumSet.of(TransactionKind.OUT_OF_GAS, TransactionKind.REVERT, TransactionKind.INVALID);
        for (TransactionKind kind : TransactionKind.values()) {
            assertTrue(never.contains(kind) || succeeded.getOrDefault(kind, 0) > 0, kind + " never succeeded");
        }
        assertTrue(
                broken.containsAll(EnumSet.of(
                        Rule.NONCE_LOW,
                        Rule.NONCE_HIGH,
                        Rule.FUNDS,
                        Rule.INTRINSIC_GAS,
                        Rule.GAS_PRICE,
                        Rule.BLOCK_GAS)),
                "rules broken: " + broken);
        assertTrue(destroyed > 0, "no account vanished");
        assertTrue(created > 0, "no code appeared");
        assertTrue(failed > 0, "nothing failed");
    }

    private static BlockOutcome.Executed producing(BlockCase block) {
        return assertInstanceOf(
                BlockOutcome.Executed.class, sequential(EqualityRun.with(block, true, block.transactions())));
    }
}
