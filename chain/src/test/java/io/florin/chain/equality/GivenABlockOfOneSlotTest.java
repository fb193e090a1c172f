package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.execution.BlockExecution;
import io.florin.chain.execution.BlockOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every transaction adds to the same slot: speculation cannot pay, and stretches of the block run in index order.
class GivenABlockOfOneSlotTest {
    private static final int TRANSACTIONS = 300;
    private static final int SENDERS = 20;

    private final Scenario scenario = new Scenario();

    @BeforeEach
    void fill() {
        for (int i = 0; i < TRANSACTIONS; i++) {
            scenario.send(scenario.wallet(i % SENDERS), Scenario.MACHINE, new Commands().add(Op.ADD, 1, 1));
        }
    }

    @Test
    void whenItIsExecutedInAllWays_thenNoAdditionIsLost() {
        assertEquals(TRANSACTIONS, scenario.executed().receipts().size());
        assertEquals(TRANSACTIONS, scenario.slot(Scenario.MACHINE, 1).w0());
    }

    @Test
    void whenNodesExecuteIt_thenSomeOfItRunsInOrder() {
        EqualityRun run = EqualityRun.ofThisProject();
        int ordered = 0;
        for (EqualityRun.Way way : run.ways()) {
            BlockOutcome outcome = run.execute(scenario.block(), way, 11);
            BlockExecution execution =
                    assertInstanceOf(BlockOutcome.Executed.class, outcome).execution();
            boolean adapting = way.name().startsWith("adapting");
            assertTrue(adapting || execution.inOrder() == 0, way.name());
            ordered += execution.inOrder();
        }
        assertTrue(ordered > 0, "speculation was never given up");
    }
}
