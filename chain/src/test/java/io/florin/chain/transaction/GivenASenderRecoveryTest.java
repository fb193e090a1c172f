package io.florin.chain.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.types.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenASenderRecoveryTest {
    private static final long SEED = 5_501;
    private static final int COUNT = 200;

    private static List<Transaction> transactions() {
        RandomlySigned signed = new RandomlySigned(SEED);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> Transaction.decode(signed.encoded(i % 4)))
                .toList();
    }

    private static List<@Nullable Address> signers(List<Transaction> transactions) {
        List<@Nullable Address> signers = new ArrayList<>();
        for (Transaction transaction : transactions) {
            signers.add(transaction.sender());
            transaction.payload().authorizations().forEach(one -> signers.add(one.authority()));
        }
        return signers;
    }

    private static boolean isKnown(Transaction transaction) {
        return transaction.knowsSender()
                && transaction.payload().authorizations().stream().allMatch(Authorization::knowsAuthority);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void whenABlockIsRecovered_thenEverySignerIsKnownAndTheSameAsAlone(int workers) {
        List<Transaction> block = transactions();
        assertFalse(isKnown(block.getFirst()), "a decoded transaction knows nobody");
        try (SenderRecovery recovery = new SenderRecovery(workers)) {
            recovery.recover(block);
        }
        assertTrue(block.stream().allMatch(GivenASenderRecoveryTest::isKnown));
        List<@Nullable Address> expected = signers(transactions());
        assertEquals(expected, signers(block));
        assertTrue(expected.stream().filter(one -> one != null).count() > COUNT / 2, "signatures of somebody");
        assertTrue(expected.contains(null), "signatures of nobody");
    }

    @Test
    void whenABlockIsRecoveredAgain_thenNothingIsComputed() {
        List<Transaction> block = transactions();
        try (SenderRecovery recovery = new SenderRecovery(2)) {
            recovery.recover(block);
            List<@Nullable Address> first = signers(block);
            recovery.recover(block);
            List<@Nullable Address> second = signers(block);
            IntStream.range(0, first.size()).forEach(i -> assertSame(first.get(i), second.get(i)));
        }
    }

    @Test
    void whenThereIsNoWorker_thenTheStageIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SenderRecovery(0));
    }
}
